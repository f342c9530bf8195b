@echo off
rem Lookback Workbench. Without a command the window, else the command line:
rem   lookback [--workspace DIR]
rem   lookback COMMAND --workspace DIR ...
rem LOOKBACK_HEAP (default 1g) is the heap, LOOKBACK_CACHE the folder for what may be thrown away.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"

rem --- a Java of 21 or newer; what it is says its release file
set "JAVA_FOUND="
call :use "%HERE%\jre"
if not defined JAVA_FOUND if defined JAVA_HOME call :use "%JAVA_HOME%"
if not defined JAVA_FOUND for %%P in (java.exe) do if not "%%~$PATH:P"=="" call :use "%%~dp$PATH:P.."
if not defined JAVA_FOUND for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft" "Huawei" "Tencent") do (
  if not defined JAVA_FOUND for /d %%J in ("%ProgramFiles%\%%~V\*") do if not defined JAVA_FOUND call :use "%%~J"
)
if not defined JAVA_FOUND (
  chcp 65001 > nul
  echo 需要 Java 21 或更新版本：请安装 JDK 21+（如 Eclipse Temurin），或把 JRE 放到 "%HERE%\jre"。Java 21 or newer is needed: install a JDK 21+ ^(Eclipse Temurin, say^), or put a JRE into "%HERE%\jre". 1>&2
  exit /b 2
)

rem --- a folder of ours for what Equinox and the JVM write
if not defined LOOKBACK_CACHE set "LOOKBACK_CACHE=%LOCALAPPDATA%\Lookback"
for %%F in ("%HERE%\plugins\org.eclipse.osgi_*.jar") do set "OSGI=%%~fF"
for %%F in ("%HERE%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fF"
for %%F in ("%HERE%\plugins\org.lookback.cli_*.jar") do set "BUILD=%%~nF"
set "AREA=%LOOKBACK_CACHE%\%BUILD%"
if not exist "%AREA%\cli\config.ini" (
  mkdir "%AREA%\cli" 2> nul
  copy /y "%HERE%\cli\config.ini" "%AREA%\cli\config.ini" > nul
)
if not defined LOOKBACK_HEAP set "LOOKBACK_HEAP=1g"
set COMMON=-Xmx%LOOKBACK_HEAP% -XX:+AutoCreateSharedArchive -Xshare:auto -Xlog:disable --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Djava.util.logging.config.file=%HERE%\cli\logging.properties" "-Dlookback.home=%HERE%" "-Dlookback.cache=%AREA%"

set "WORKSPACE=%LOOKBACK_WORKSPACE%"
if not defined WORKSPACE set "WORKSPACE=%USERPROFILE%\lookback"
if "%~1"=="" goto window
if not "%~1"=="--workspace" goto command
if "%~2"=="" goto usage
if not "%~3"=="" goto usage
set "WORKSPACE=%~f2"
goto window

:usage
chcp 65001 > nul
echo 用法 Usage: lookback [--workspace DIR] ^| lookback COMMAND --workspace DIR ... 1>&2
exit /b 2

:command
set "LANGUAGE=zh"
if /i "%LOOKBACK_LANG%"=="en" set "LANGUAGE=en"
rem Commands that only read, or change little, are over before the optimising compiler would pay.
set "TUNING="
set "COLLECTOR="
set "ARCHIVE=write.jsa"
for %%C in (search facet chart fields package explain measure help --help version --version household helpers ledger mapping procedure template versions) do if "%~1"=="%%C" (
  set "COLLECTOR=-XX:+UseSerialGC"
  set "TUNING=-XX:TieredStopAtLevel=1 -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
  set "ARCHIVE=read.jsa"
)
rem Who writes millions of rows is not watched while it does: fewer, longer pauses take a tenth less time.
for %%C in (import index) do if "%~1"=="%%C" set "COLLECTOR=-XX:+UseParallelGC"
rem A collector that somebody asks for goes before ours: two of them are refused.
if defined JAVA_TOOL_OPTIONS set "COLLECTOR="
if defined JDK_JAVA_OPTIONS set "COLLECTOR="
chcp 65001 > nul
"%JAVA_FOUND%\bin\java.exe" %COMMON% %COLLECTOR% %TUNING% "-XX:SharedArchiveFile=%AREA%\%ARCHIVE%" -Djava.awt.headless=true -Duser.language=%LANGUAGE% "-Dosgi.configuration.area=%AREA%\cli" "-Dosgi.install.area=%HERE%" "-Dosgi.syspath=%HERE%\plugins" "-Dosgi.framework=%OSGI%" -Dosgi.frameworkParentClassloader=app -cp "%LAUNCHER%;%OSGI%" org.eclipse.equinox.launcher.Main %*
exit /b %ERRORLEVEL%

:window
rem The language chosen in the preferences of the window goes before LOOKBACK_LANG.
set "NL=zh_CN"
if /i "%LOOKBACK_LANG%"=="en" set "NL=en_US"
if exist "%WORKSPACE%\ui\language" set /p NL=<"%WORKSPACE%\ui\language"
if not exist "%WORKSPACE%" mkdir "%WORKSPACE%"
"%JAVA_FOUND%\bin\java.exe" %COMMON% -XX:TieredStopAtLevel=1 "-XX:SharedArchiveFile=%AREA%\window.jsa" "-Dosgi.sharedConfiguration.area=%HERE%\configuration" -Dosgi.configuration.cascaded=true "-Dosgi.configuration.area=%AREA%\window" -jar "%LAUNCHER%" -nosplash -nl %NL% -data "%WORKSPACE%\ui" --workspace "%WORKSPACE%"
if "%ERRORLEVEL%"=="23" goto window
exit /b %ERRORLEVEL%

:use
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%A in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "tokens=1 delims=.-+" %%N in ("%%~A") do if %%N geq 21 set "JAVA_FOUND=%~f1"
exit /b 0

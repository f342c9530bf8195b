# Sourced by the scripts beside it: finds a JDK 21+, Maven 3.9.11 and what Debian packages are missing.

releng=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=${releng%/*}
tools="$root/.tools"
maven_version=3.9.11

note() { printf '%s\n' "$*" >&2; }
fail() { note "$*"; exit 2; }

# The number before the first dot of the JDK in $1, read from its release file: no process, no surprise.
jdk_major() {
  local line
  [[ -r "$1/release" ]] || { echo 0; return; }
  while IFS= read -r line; do
    if [[ $line == JAVA_VERSION=* ]]; then
      line=${line#JAVA_VERSION=\"}
      line=${line%%[.\"+-]*}
      [[ $line =~ ^[0-9]+$ ]] && { echo "$line"; return; }
    fi
  done < "$1/release"
  echo 0
}

# Exports JAVA_HOME: a JDK (with javac) of 21 or newer.
use_jdk() {
  local home on_path
  on_path=$(command -v javac || true)
  [[ -n $on_path ]] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -n $home && -x $home/bin/javac ]] && (( $(jdk_major "$home") >= 21 )); then
      export JAVA_HOME="$home"
      return
    fi
  done
  fail "没有找到 JDK 21 或更新版本，请安装（例如 Eclipse Temurin 25）并设置 JAVA_HOME。No JDK 21 or newer found: install one (Eclipse Temurin 25, say) and set JAVA_HOME."
}

# Where the build leaves the product for this machine.
product_folder() {
  local system arch
  arch=$(uname -m)
  [[ $arch == arm64 ]] && arch=aarch64
  case $(uname -s) in
    Darwin) system=macosx/cocoa ;;
    *) system=linux/gtk ;;
  esac
  echo "$root/product/target/products/org.lookback.product/$system/$arch/lookback"
}

# Installs the Debian packages named, as far as they are missing and we may; returns 1 when something stays missing.
use_packages() {
  local missing=() package as_root=()
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  (( ${#missing[@]} )) || return 0
  command -v apt-get > /dev/null || return 1
  if (( EUID != 0 )); then
    command -v sudo > /dev/null && sudo -n true 2> /dev/null || return 1
    as_root=(sudo -n)
  fi
  note "Installing ${missing[*]} …"
  "${as_root[@]}" apt-get update -qq > /dev/null 2>&1 || true
  local said
  said=$("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" 2>&1) \
    || { note "$(tail -n 3 <<< "$said")"; return 1; }
}

# Sets mvn to a Maven this build works with, fetched through whatever Maven is installed.
use_maven() {
  mvn="$tools/apache-maven-$maven_version/bin/mvn"
  [[ -x $mvn ]] && return
  command -v mvn > /dev/null || use_packages maven || true
  command -v mvn > /dev/null || fail "没有 Maven，请安装：apt-get install maven。Maven is missing: apt-get install maven"
  note "Fetching Maven $maven_version …"
  # Outside the project: an old Maven would read the project's .mvn and stumble over its extension.
  local fresh
  fresh=$(mktemp -d)
  (cd "$fresh" && command mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
      -Dartifact="org.apache.maven:apache-maven:$maven_version:tar.gz:bin" -DoutputDirectory="$fresh" > fetch.log 2>&1) \
    || { cat "$fresh/fetch.log" >&2; rm -rf "$fresh"; fail "Maven $maven_version could not be fetched."; }
  tar -xzf "$fresh"/apache-maven-*.tar.gz -C "$fresh"
  mkdir -p "$tools"
  mv -T "$fresh/apache-maven-$maven_version" "$tools/apache-maven-$maven_version" 2> /dev/null || true
  rm -rf "$fresh"
  [[ -x $mvn ]] || fail "Maven $maven_version could not be unpacked."
}

# Runs Maven on the whole project, one build at a time.
run_maven() {
  use_jdk
  use_maven
  local options=(--enable-native-access=ALL-UNNAMED)
  (( $(jdk_major "$JAVA_HOME") >= 23 )) && options+=(--sun-misc-unsafe-memory-access=allow)
  # Tycho names every artifact of the target, and Maven every old SWT whose pom it cannot read: nobody reads that.
  local log=-Dorg.slf4j.simpleLogger.log quiet
  quiet="$log.org.eclipse.tycho=warn $log.MavenTargetLocationFactory=warn"
  quiet+=" $log.org.eclipse.sisu.osgi=error"
  quiet+=" $log.org.apache.maven.internal.aether.LoggingRepositoryListener=error"
  mkdir -p "$tools"
  (
    if command -v flock > /dev/null; then
      flock -n 9 || { note "Another build is running; waiting …"; flock 9; }
    fi
    cd "$root"
    MAVEN_OPTS="${options[*]} $quiet ${MAVEN_OPTS:-}" \
      exec "$mvn" -B -ntp "$@" 9>&-
  ) 9> "$tools/build.lock"
}

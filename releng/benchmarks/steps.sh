# Sourced by the benchmarks beside it: needs "product" and "work", and prints a line of a table for each step.

now() { date +%s%N; }

# step NAME ARGUMENTS…: seconds and peak resident memory of one call
step() {
  local name=$1 start pid peak=0 seen exit=0
  shift
  start=$(now)
  "$product/lookback" "$@" > "$work/out.txt" 2> "$work/err.txt" &
  pid=$!
  while kill -0 "$pid" 2> /dev/null; do
    seen=$(awk '/^VmHWM/ {print $2}' "/proc/$pid/status" 2> /dev/null || true)
    (( ${seen:-0} > peak )) && peak=$seen
    sleep 0.1
  done
  wait "$pid" || exit=$?
  (( exit <= 1 )) || { cat "$work/err.txt" >&2; fail "$name failed"; }
  awk -v n="$name" -v s="$start" -v e="$(now)" -v p="$peak" 'BEGIN {printf "| %s | %.1f s | %d MiB |\n", n, (e-s)/1e9, p/1024}'
}

# question NAME ARGUMENTS…: median of seven calls as processes
question() {
  local name=$1 run start times=()
  shift
  for run in 1 2 3 4 5 6 7; do
    start=$(now)
    "$product/lookback" "$@" --workspace "${workspace:-$work/workspace}" > /dev/null 2>&1
    times+=($(( ($(now) - start) / 1000000 )))
  done
  printf '| %s | %s ms | |\n' "$name" "$(printf '%s\n' "${times[@]}" | sort -n | sed -n 4p)"
}

machine() {
  echo "Machine: $(nproc) cores, $(awk '/MemTotal/ {printf "%.0f GiB", $2/1048576}' /proc/meminfo), $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo)"
}

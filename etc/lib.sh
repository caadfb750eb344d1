# What the scripts share. Sourced, never run; the current folder is the checkout's root.
# shellcheck shell=bash

RUN=$PWD/.run
LOGS=$RUN/logs
STAMPS=$RUN/stamps

# No telemetry, no banner, no servers left behind by a build.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 NG_CLI_ANALYTICS=false

# fail SENTENCE: says what is wrong and how to mend it, and ends.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Everything the scripts need beforehand; the rest they bring themselves.
check_tools() {
  command -v git >/dev/null || fail "git is missing. Install it (apt-get install git) and run this again."
  command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.' ||
    fail ".NET SDK 10 is missing. Install it (https://dotnet.microsoft.com/download/dotnet/10.0) and run this again."
  command -v node >/dev/null && node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
    fail "Node.js 20.19 or newer is missing. Install it (https://nodejs.org) and run this again."
  command -v npm >/dev/null || fail "npm is missing. Install it with Node.js (https://nodejs.org) and run this again."
}

# Makes the ignored folder that holds everything the scripts make.
check_folders() {
  local folder
  for folder in . src src/*/ test test/*/ angular angular/projects/*/ etc/postgres etc/smtp etc/lighthouse; do
    [ ! -d "$folder" ] || [ -w "$folder" ] || fail "The folder $(realpath "$folder") is not writable. Make it writable for $(id -un) and run this again."
  done
  mkdir -p "$LOGS" "$STAMPS" 2>/dev/null && touch "$RUN/writable" 2>/dev/null ||
    fail "The folder $RUN is not writable. Make it writable for $(id -un) and run this again."
  rm -f "$RUN/writable"
}

# content_of PATH…: one hash over names and contents of all files there that are not ignored.
content_of() {
  local files
  files=$(git ls-files -co --exclude-standard -- "$@" | LC_ALL=C sort -u | while IFS= read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done)
  { printf '%s\n' "$files"; git hash-object --no-filters --stdin-paths <<<"$files"; } | git hash-object --stdin
}

# is_current NAME CONTENT: whether NAME was last made from this content.
is_current() {
  [ "$(cat "$STAMPS/$1" 2>/dev/null)" = "$2" ]
}

made_from() {
  printf '%s' "$2" >"$STAMPS/$1"
}

# step NAME COMMAND…: runs a command with its output in a log; one line says how it went. Never call it in a condition, where bash
# overlooks failing commands.
step() {
  local name=$1 began=$SECONDS log status
  log=$LOGS/$(printf '%s' "$name" | tr -c 'A-Za-z0-9.' '-').log
  shift
  set +e
  (
    set -e
    "$@"
  ) >"$log" 2>&1 </dev/null
  status=$?
  set -e
  if [ $status -eq 0 ]; then
    printf '  %-34s %4d s\n' "$name" $((SECONDS - began))
    return
  fi
  printf '  %-34s failed after %d s. The log, %s, ends:\n' "$name" $((SECONDS - began)) "${log#"$PWD/"}"
  tail -n 40 "$log" | sed 's/^/    /'
  return $status
}

# aside COMMAND…: runs it beside the script; its process group is in $aside, for end_aside. (Without a group of its own what runs
# beside a script does not hear Ctrl+C.)
aside() {
  set -m
  "$@" &
  aside=$!
  set +m
}

end_aside() {
  kill -- "-$1" 2>/dev/null || true
}

# npm_ci FOLDER: installs what the lock file says, unless that is what is there.
npm_ci() {
  local content
  content=$(content_of "$1/package.json" "$1/package-lock.json")
  [ "$(cat "$1/node_modules/.content" 2>/dev/null)" = "$content" ] && return
  npm ci --prefix "$1" --no-audit --no-fund
  printf '%s' "$content" >"$1/node_modules/.content"
}

# install PACKAGE: installs a package of Debian's; nothing of it is asked or told.
install() {
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo -n)
  command -v apt-get >/dev/null && "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1"
}

# chromium: the browser that CHROMIUM names, else Debian's Chromium; and where it can be had the same without a window, which needs two thirds of the time.
chromium() {
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ] || fail "CHROMIUM names $CHROMIUM, and that is no program."
    return 0
  fi
  [ -x /usr/bin/chromium ] || install chromium ||
    fail "Chromium is missing and could not be installed. Run sudo apt-get install chromium, then this again; or name one: CHROMIUM=/path/to/chromium ./etc/${0##*/}"
  [ -x /usr/bin/chromium-headless-shell ] || install chromium-headless-shell || true
}

# port_taken PORT: whether something listens there, in the old addresses or the new ones.
port_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || (exec 3<>"/dev/tcp/::1/$1") 2>/dev/null
}

# responds URL: whether it answers with success.
responds() {
  node -e 'fetch(process.argv[1]).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))' "$1"
}

# signing_key: makes the secret that signs tokens in development, readable by its owner only, and exports it.
signing_key() {
  [ -s "$RUN/secrets.env" ] ||
    (umask 077 && printf "Jwt__SigningKey='%s'\n" "$(head -c 48 /dev/urandom | base64 | tr -d '\n')" >"$RUN/secrets.env.new" && mv "$RUN/secrets.env.new" "$RUN/secrets.env")
  load_env "$RUN/secrets.env"
}

# load_env FILE: exports the variables of a file.
load_env() {
  set -a
  # shellcheck disable=SC1090
  . "$1"
  set +a
}

# hold_lock FILE: keeps a shared lock on the file (descriptor 8) for as long as this script and what it starts live.
hold_lock() {
  exec 8<>"$1"
  if command -v flock >/dev/null; then flock -s 8; else perl -e 'use Fcntl ":flock"; open(my $f, "<&=8"); flock($f, LOCK_SH) or die'; fi
}

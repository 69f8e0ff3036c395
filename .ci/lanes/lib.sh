# Sourced by the lanes.

# need COMMAND PACKAGE: installs Debian's package when the command is missing.
need() {
  command -v "$1" >/dev/null && return
  if [ -z "${apt_updated:-}" ]; then
    apt-get update -qq
    apt_updated=yes
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}

# The Node that the launcher uses: the one on PATH when it is 22 or 24, else the one it fetched.
tos_node() {
  ./tos yarn node -p process.execPath
}

#!/bin/sh
# Finds or installs what the browser tests need: Chromium and fonts. Never fails: a test without its browser says so.
packages="chromium fonts-noto-core fonts-noto-cjk"
for name in "$ENTENTE_CHROME" chromium chromium-browser google-chrome google-chrome-stable; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then found=$name; break; fi
done
[ -d "/Applications/Google Chrome.app" ] && found=chrome
if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
  missing=""
  for p in $packages; do
    [ "$p" = chromium ] && [ -n "$found" ] && continue
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $p"
  done
  [ -z "$missing" ] && exit 0
  if [ "$(id -u)" = 0 ]; then
    echo "browser tests: installing$missing" >&2
    DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 &&
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 $missing >/dev/null 2>&1 &&
      exit 0
  fi
  echo "browser tests need:$missing. Install with: apt-get install$missing" >&2
  exit 0
fi
[ -n "$found" ] && exit 0
echo "browser tests need Chromium or Chrome on the PATH (or its path in ENTENTE_CHROME)" >&2
exit 0

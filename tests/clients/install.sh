#!/bin/sh
# Installs what the client tests need from Debian, where it is missing. Elsewhere it says what to install.
set -eu

missing=""
command -v soffice >/dev/null 2>&1 || missing="$missing libreoffice-writer"
# Spreadsheets are the affair of another part of LibreOffice, which leaves its own mark.
[ -e /usr/lib/libreoffice/program/libsclo.so ] || command -v localc >/dev/null 2>&1 || missing="$missing libreoffice-calc"
command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v chromedriver >/dev/null 2>&1 || missing="$missing chromium-driver"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Please install what these packages hold, then run this again:$missing" >&2
    exit 1
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -q
# shellcheck disable=SC2086 # one word a package
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q --no-install-recommends $missing

#!/bin/sh
# Installs the second SPARQL engine (n3 with Comunica) that tests/ask/second-engine.test.ts compares the first one with.
# It is not part of `npm ci`: 500 packages that ask for a newer Node than we do, though they run on ours.
set -eu
cd "$(dirname "$0")/../tests/second-engine"
exec npm ci --no-progress

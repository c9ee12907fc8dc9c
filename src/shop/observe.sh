#!/bin/sh
# Starts the sample till and has it observed: the barcode cases, or those that are named. Exits as the run does.
# Usage: sh src/shop/observe.sh [options of run, such as --cases SPOT-003]
set -e
cd "$(dirname "$0")/../.."
[ -f target/openvalidate.jar ] || mvn -q package -DskipTests
mkdir -p target
java src/shop/java/shop/Shop.java src/shop/till.properties &
till=$!
trap 'kill $till' EXIT
trap 'exit 130' INT TERM
[ $# -gt 0 ] || set -- --products barcode
java -jar target/openvalidate.jar run --merchant external --config src/shop/observe.properties "$@"

#!/bin/sh
# Starts the sample till and has it accepted by hand: the vendor's six cases, or those that are named. Exits as the run does.
# Usage: sh src/shop/by-hand.sh [options of run, such as --cases SPOT-003]
set -e
cd "$(dirname "$0")/../.."
[ -f target/openvalidate.jar ] || mvn -q package -DskipTests
mkdir -p target
export TILL_PAGE_PORT="${TILL_PAGE_PORT:-9091}"
java src/shop/java/shop/Shop.java src/shop/till.properties &
till=$!
trap 'kill $till' EXIT
trap 'exit 130' INT TERM
[ $# -gt 0 ] || set -- --cases SPOT-001,SPOT-002,SPOT-003,SPOT-004,SPOT-005,SPOT-006
java -jar target/openvalidate.jar run --merchant external --config src/shop/by-hand.properties "$@"

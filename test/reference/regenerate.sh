#!/bin/sh
# Writes test/reference/*.json anew. First argument: the data folder (default ../shared/data from the project root).
set -eu
cd "$(dirname "$0")/../.."
data="${1:-../shared/data}"
for script in test/reference/*.py; do
  [ "$script" = test/reference/figures.py ] || python3 -B "$script" "$data"
done
for script in test/reference/*.R; do
  [ "$script" = test/reference/figures.R ] || Rscript --vanilla "$script" "$data"
done
npx biome format --write test/reference >/dev/null

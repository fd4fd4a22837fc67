#!/bin/sh
# The part of run.sh that happens inside the namespaces: starts the simulator in place of the service and each client after it.
set -eu
work=$1
export SIMULATOR_EMAIL=follower@example.com SIMULATOR_PASSWORD='correct horse'

ip link set lo up
echo '127.0.0.1 localhost api.libreview.io api-us.libreview.io api-de.libreview.io' > "$work/hosts"
mount --bind "$work/hosts" /etc/hosts

: > "$work/simulator.log"
"$work/simulator/librelinkup-simulator" --scenario "${SCENARIO:-falling-low}" --listen 127.0.0.1:443 \
  --ca-file "$work/authority.pem" >> "$work/simulator.log" &
simulator=$!
trap 'kill $simulator' EXIT

tries=0
until grep -q '^Ready' "$work/simulator.log"; do
  tries=$((tries + 1))
  if [ $tries -gt 300 ]; then
    echo 'The simulator did not start.' >&2
    exit 1
  fi
  sleep 0.2
done

cd "$work"
NODE_EXTRA_CA_CERTS="$work/authority.pem" node read-value.mjs

#!/usr/bin/env bash
# The staging job with bare tools: what one writes before one has anything else. Run in a clone of the example.
#   REGISTRY_IMAGE  name of the images without the service        VERSION, REVISION  of both services
#   DATABASE_URL, HOOK_URL, HOOK_SECRET, SITE_URL, ENVIRONMENT    of the environment
#   BASE_IMAGE      build argument of both
set -euo pipefail

deploy() {
  local service=$1 image digest now body signature
  image=$REGISTRY_IMAGE-$service
  digest=$(docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$image:$REVISION" |
    sed -n "s|^$image@||p" | head -n 1)
  now=$(date +%s)
  body=$(printf '{"schema":1,"id":"%s","issued_at":%s,"expires_at":%s,"sequence":%s,"environment":"%s","service":"%s","image":"%s@%s","digest":"%s","revision":"%s","version":"%s"}' \
    "$(openssl rand -hex 16)" "$now" "$((now + 600))" "$(date +%s%3N)" "$ENVIRONMENT" "$service" "$image" "$digest" "$digest" "$REVISION" "$VERSION")
  signature=$(printf %s "$body" | openssl dgst -sha256 -hmac "$HOOK_SECRET" -hex | sed 's/.* //')
  curl --silent --show-error --fail-with-body --header 'Content-Type: application/json' \
    --header "X-Hub-Signature-256: sha256=$signature" --data-binary "$body" "$HOOK_URL"
  for _ in $(seq 300); do
    curl --silent "$SITE_URL/$service/healthz" | grep --quiet "\"revision\":\"$REVISION\"" && return
    sleep 0.1
  done
  echo "$service does not answer with $REVISION" >&2
  return 1
}

for service in api web; do
  docker build --quiet --build-arg "NODE_IMAGE=$BASE_IMAGE" --build-arg "REVISION=$REVISION" \
    --tag "$REGISTRY_IMAGE-$service:$REVISION" "$service"
  docker push --quiet "$REGISTRY_IMAGE-$service:$REVISION"
done
docker run --rm --network host --env DATABASE_URL --entrypoint node_modules/.bin/dbmate "$REGISTRY_IMAGE-api:$REVISION" \
  --migrations-dir db/migrations --no-dump-schema --wait migrate
for service in api web; do deploy "$service"; done

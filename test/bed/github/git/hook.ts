/**
 * The pre-receive hook of every repository. The server passes what this push may not do by environment:
 *   GITHUB_DOUBLE_NO_WORKFLOWS=1   refuse files under .github/workflows that no branch holds yet
 *   GITHUB_DOUBLE_PROTECTED=FILE   lines `REF<TAB>RULE` with RULE one of update, deletion, non_fast_forward, creation
 * New objects are seen in git's quarantine; nothing is kept when the hook refuses.
 */
export const preReceiveHook = `#!/bin/sh
set -eu
zero=0000000000000000000000000000000000000000
held=$(mktemp)
trap 'rm -f "$held"' EXIT
if [ "\${GITHUB_DOUBLE_NO_WORKFLOWS:-}" = 1 ]; then
  for tip in $(git for-each-ref --format='%(objectname)' refs/heads/); do
    git ls-tree -r "$tip" -- .github/workflows
  done > "$held"
fi
tab=$(printf '\\t')
is_protected() {
  [ -n "\${GITHUB_DOUBLE_PROTECTED:-}" ] && grep -qxF "$1$tab$2" "$GITHUB_DOUBLE_PROTECTED"
}
refuse() {
  echo "error: GH013: Repository rule violations found for $1." >&2
  echo "- $2" >&2
  exit 1
}
while read -r old new ref; do
  if [ "$new" = "$zero" ]; then
    if is_protected "$ref" deletion; then refuse "$ref" 'Cannot delete this branch'; fi
    continue
  fi
  if [ "$old" = "$zero" ]; then
    if is_protected "$ref" creation; then refuse "$ref" 'Cannot create ref due to creations being restricted.'; fi
  else
    if is_protected "$ref" update; then refuse "$ref" 'Changes must be made through a pull request.'; fi
    if is_protected "$ref" non_fast_forward && ! git merge-base --is-ancestor "$old" "$new"; then
      refuse "$ref" 'Cannot force-push to this branch'
    fi
  fi
  if [ "\${GITHUB_DOUBLE_NO_WORKFLOWS:-}" = 1 ]; then
    git ls-tree -r "$new" -- .github/workflows | while IFS= read -r line; do
      if ! grep -qxF -- "$line" "$held"; then
        path=\${line#*"$tab"}
        echo "error: refusing to allow a GitHub App to create or update workflow \\\`$path\\\` without \\\`workflows\\\` permission" >&2
        exit 1
      fi
    done
  fi
done
`

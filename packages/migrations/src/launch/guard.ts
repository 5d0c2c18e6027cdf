/**
 * A shell script, always the same, that runs the command given as its arguments, and beside it watches the process
 * that started it ($1): when that is killed outright, the command's process group and the container named in $2 (if
 * any) go too, within a second. Nothing else could end them then. It is given everything as arguments and environment.
 */
export const guardScript = `
parent=$1; container=$2; shift 2
{
  while kill -0 "$parent"; do sleep 1; done
  if [ -n "$container" ]; then docker rm --force --volumes "$container"; fi
  kill -KILL "-$$"
} >/dev/null 2>&1 </dev/null &
watch=$!
trap 'kill "$watch" 2>/dev/null' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
"$@"
`

/** The arguments for `sh` that run a command under the guard. */
export function guarded(command: string[], container = ''): string[] {
  return ['-c', guardScript, 'deploy-actions-guard', String(process.pid), container, ...command]
}

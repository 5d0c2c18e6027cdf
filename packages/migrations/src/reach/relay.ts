import { randomBytes } from 'node:crypto'
import type { Dial } from '../database/dial.ts'
import { type Container, labelOptions, removeContainer } from '../image/container.ts'
import { docker, engineEnvironment } from '../image/docker.ts'
import { dialThrough } from './dial.ts'

/** A program of an image that passes its standard input and output on to a host and port, given as its last arguments. */
type RelayProgram = { name: string; command: [string, ...string[]] }

const inNode =
  "const[h,p]=process.argv.slice(-2);const s=require('net').connect({host:h,port:+p});" +
  "process.stdin.pipe(s);s.pipe(process.stdout);s.on('error',e=>{console.error(e.code+' '+e.message);process.exit(1)});" +
  "s.on('close',()=>process.exit())"

const inPython = `
import os,socket,sys,threading
try: s=socket.create_connection((sys.argv[-2],int(sys.argv[-1])),15)
except Exception as e: sys.exit(str(e))
s.settimeout(None)
def up():
  while True:
    d=os.read(0,65536)
    if not d: break
    s.sendall(d)
  s.shutdown(socket.SHUT_WR)
threading.Thread(target=up,daemon=True).start()
while True:
  d=s.recv(65536)
  if not d: break
  while d: d=d[os.write(1,d):]
os._exit(0)
`

const inRuby = `
require 'socket'
begin; s=TCPSocket.new(ARGV[-2],ARGV[-1].to_i); rescue => e; abort e.message; end
Thread.new { begin; IO.copy_stream(STDIN,s); s.close_write; rescue; end }
begin; loop { STDOUT.syswrite(s.readpartial(65536)) }; rescue EOFError, SystemCallError; end
exit!
`

/** Asks a shell for what there is, and then is that: the more certain to end with its input, the sooner. */
const inShell = `
has() { command -v "$1" >/dev/null 2>&1; }
if has node; then set -- node -e "$NODE" "$@"
elif has python3; then set -- python3 -c "$PYTHON" "$@"
elif has ruby; then set -- ruby -e "$RUBY" "$@"
elif has socat; then host=$1 port=$2; set -- socat - "TCP:$host:$port"
elif has nc; then if nc -h 2>&1 | grep -q -- '-N'; then set -- nc -N "$@"; else set -- nc "$@"; fi
elif has busybox && busybox nc --help >/dev/null 2>&1; then set -- busybox nc "$@"
else echo 'no program to relay with' >&2; exit 127; fi
if [ -n "$PROBE" ]; then echo "$1"; exit 0; fi
exec "$@"
`

const shell: RelayProgram = { name: 'sh', command: ['sh', '-c', inShell, 'relay'] }
/** For images without a shell. */
const bare: RelayProgram[] = [
  { name: 'node', command: ['node', '-e', inNode] },
  { name: 'node', command: ['/nodejs/bin/node', '-e', inNode] },
  { name: 'python3', command: ['python3', '-c', inPython] },
]
const scripts = { NODE: inNode, PYTHON: inPython, RUBY: inRuby }
const variables = Object.entries(scripts).flatMap(([name, text]) => ['--env', `${name}=${text.trim()}`])

/** Finds what an image can relay with by starting it once without a network; undefined where there is nothing. */
export async function findRelay(preparing: Container, signal: AbortSignal): Promise<RelayProgram | undefined> {
  const container = { ...preparing, name: `${preparing.name}-relay` }
  const settings = ['--rm', '--name', container.name, ...labelOptions(container), '--network', 'none']
  for (const program of [shell, ...bare]) {
    const [entrypoint, ...args] = program.command
    const isShell = program === shell
    const probing = isShell ? [...args, 'localhost', '1'] : [program.name === 'node' ? '-e' : '-c', '']
    const command = [...variables, '--env', 'PROBE=1', '--entrypoint', entrypoint, container.image, ...probing]
    const started = await docker(['run', ...settings, ...command], { signal, timeout: 30_000 })
    // One that ends by itself is gone with it.
    if (started.cancelled || started.timedOut) await removeContainer(container)
    signal.throwIfAborted()
    if (started.exitCode === 0) return isShell ? { ...shell, name: started.stdout.trim() } : program
  }
  return undefined
}

/** Gives what connects to a host and port of a network: a temporary container of the image for each connection. */
export function dialByRelay(
  program: RelayProgram,
  preparing: Container,
  network: string | undefined,
  { host, port }: { host: string; port: number },
): Dial {
  return () => {
    const [entrypoint, ...args] = program.command
    const name = `${preparing.name}-relay-${randomBytes(4).toString('hex')}`
    const container = { ...preparing, name }
    const connect = network === undefined ? [] : ['--network', network]
    const settings = ['--rm', '--interactive', '--name', name, ...labelOptions(container), ...connect, ...variables]
    const command = ['--entrypoint', entrypoint, container.image, ...args, host, String(port)]
    return dialThrough('docker', ['run', ...settings, ...command], {
      environment: engineEnvironment(),
      ended: () => void removeContainer(container),
    })
  }
}

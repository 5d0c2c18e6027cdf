"use strict";
exports.id = 8110;
exports.ids = [8110,5676];
exports.modules = {

/***/ 5676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createContainer: () => (/* binding */ createContainer),
/* harmony export */   labelOptions: () => (/* binding */ labelOptions),
/* harmony export */   nameContainers: () => (/* binding */ nameContainers),
/* harmony export */   removeContainer: () => (/* binding */ removeContainer),
/* harmony export */   sweepPrepared: () => (/* binding */ sweepPrepared)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1803);




const databaseLabel = 'deploy-actions.database';
const processLabel = 'deploy-actions.process';
/** Names the containers. `database` tells databases of the same engine apart, services and networks included. */
function nameContainers(image, database, runUrl) {
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(database).digest('hex').slice(0, 16);
    const labels = [
        `deploy-actions.run=${runUrl}`,
        `${databaseLabel}=${id}`,
        `${processLabel}=${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()}:${process.pid}`,
    ];
    const name = `deploy-actions-migrate-${id}`;
    return {
        migrating: { image, name, labels },
        preparing: { image, name: `${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`, labels },
    };
}
/** Removes what processes of this machine that are gone left of their preparation. */
async function sweepPrepared({ migrating }) {
    const id = migrating.labels.find((label) => label.startsWith(databaseLabel));
    const format = `{{.Names}} {{.Label "${processLabel}"}}`;
    const result = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .docker */ .T3)(['ps', '--all', '--filter', `label=${id}`, '--format', format], { timeout: 10_000 });
    for (const line of result.stdout.split('\n')) {
        const [name = '', owner = ''] = line.split(' ');
        const [host, pid] = owner.split(':');
        if (name === '' || name === migrating.name || host !== (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)() || isAlive(Number(pid)))
            continue;
        await removeContainer({ ...migrating, name });
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** Removes the container if it is there, running or not. */
async function removeContainer({ name }) {
    // No signal: a cancel is the very moment at which this has to be done.
    await (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .docker */ .T3)(['rm', '--force', '--volumes', name], { timeout: 8_000 });
}
/** Creates a container with a command of ours in place of the image's own. Never started, it costs a tenth of a second. */
async function createContainer(container, command, options, signal) {
    const [entrypoint, ...args] = command;
    const { name, image } = container;
    const result = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .docker */ .T3)(['create', '--name', name, ...labelOptions(container), ...options, '--entrypoint', entrypoint, image, ...args], { signal });
    if (result.exitCode === 0)
        return;
    signal.throwIfAborted();
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`No container can be created of ${image}.`, {
        reason: 'container-failed',
        received: (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .lastWords */ .aN)(result),
        remedy: 'Check the engine, and that the image is made for this machine’s platform.',
    });
}
/** The labels as docker takes them. */
function labelOptions({ labels }) {
    return labels.flatMap((label) => ['--label', label]);
}


/***/ }),

/***/ 1803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ engineEnvironment),
/* harmony export */   Kj: () => (/* binding */ useEngine),
/* harmony export */   Lk: () => (/* binding */ tellingWords),
/* harmony export */   T3: () => (/* binding */ docker),
/* harmony export */   aN: () => (/* binding */ lastWords)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _exec_src_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3988);


let engine = {};
/** Makes every call from now on go to another engine; an empty environment goes back to the runner's own. */
function useEngine(environment) {
    engine = environment;
}
/** What a process that runs docker itself needs, to reach the same engine. */
function engineEnvironment() {
    return engine;
}
/** Runs docker; the one place that does. Throws a UserError when there is no docker to run. */
async function docker(args, options = {}) {
    try {
        return await (0,_exec_src_run_js__WEBPACK_IMPORTED_MODULE_1__.run)('docker', args, { ...options, environment: { ...engine, ...options.environment } });
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('There is no docker on PATH, which `run-in: image` needs.', {
            reason: 'missing-engine',
            remedy: 'Run the job where docker is installed, or set `run-in: runner`.',
            cause: error,
        });
    }
}
/** The engine's last words on a failure. */
function lastWords(result) {
    return (result.stderr.trim().split('\n').at(-1) || result.stdout.trim().split('\n').at(-1) || `exit code ${result.exitCode}`);
}
const telling = /^(?:[\w.:]*(?:Error|Exception)\b|env: |exec )|\(\w*Error\)|not found|permission denied|no such file/i;
/** The line of a program that failed which says why: the last one may be a version, or a place in the program. */
function tellingWords(result) {
    const lines = `${result.stdout}\n${result.stderr}`.split('\n').map((line) => line.trim());
    return lines.findLast((line) => telling.test(line)) ?? lastWords(result);
}


/***/ }),

/***/ 8110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseWay: () => (/* binding */ chooseWay)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/engine/address.js
var address = __webpack_require__(3856);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/packages/exec/src/pipe.js


/**
 * Starts a process whose standard input and output are the two directions of a connection. No port is opened for it, so
 * nobody else on this machine can use it. When we die, its input ends, and with it what is at the other end.
 */
function openPipe(command, args, { environment, faultIn, ended }) {
    const child = (0,external_node_child_process_.spawn)(command, args, { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    let isOver = false;
    child.stderr.setEncoding('utf8').on('data', (text) => {
        said = `${said}${text}`.slice(-4_000);
    });
    // Whoever is gone while we write is told of by `close`.
    child.stdin.on('error', () => { });
    const pipe = new external_node_stream_.Duplex({
        allowHalfOpen: false,
        read: () => child.stdout.resume(),
        write: (chunk, _encoding, done) => {
            if (child.stdin.destroyed)
                done();
            else
                child.stdin.write(chunk, () => done());
        },
        final: (done) => {
            child.stdin.end();
            done();
        },
        destroy: (error, done) => {
            // It ends by the end of its input; one that does not is ended.
            child.stdin.end();
            setTimeout(() => isOver || child.kill('SIGTERM'), 2_000).unref();
            done(error);
        },
    });
    child.stdout.on('data', (chunk) => {
        if (!pipe.push(chunk))
            child.stdout.pause();
    });
    child.on('error', (error) => pipe.destroy(error));
    child.on('close', () => {
        isOver = true;
        ended?.();
        const fault = faultIn(said);
        if (fault !== undefined && !pipe.destroyed)
            pipe.destroy(fault);
        else if (!pipe.destroyed)
            pipe.push(null);
    });
    return Object.assign(pipe, { ref: () => child.ref(), unref: () => child.unref() });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/reach/dial.js


/** Opens a connection through a process (packages/exec). Its end is an error with the system's code, where it says why. */
function dialThrough(command, args, options) {
    const pipe = openPipe(command, args, { ...options, faultIn });
    return Object.assign(pipe, {
        connect: () => setImmediate(() => pipe.emit('connect')),
        setNoDelay: () => { },
        setKeepAlive: () => { },
    });
}
/** Opens a connection of this process to another host and port than those that the driver knows. */
function dialTo(host, port) {
    const socket = (0,external_node_net_.createConnection)({ host, port });
    return Object.assign(socket, {
        // It connects already: a driver that says so, too, is told when it is done.
        connect: () => void (socket.connecting || setImmediate(() => socket.emit('connect'))),
    });
}
/** What a process in between says about a connection, in the system's own codes. */
const codes = [
    [/administratively prohibited/i, 'EPERM'],
    [/refused|ECONNREFUSED/i, 'ECONNREFUSED'],
    [/no route to host|EHOSTUNREACH|unreachable/i, 'EHOSTUNREACH'],
    [/timed? ?out|ETIMEDOUT/i, 'ETIMEDOUT'],
    [/bad address|not known|resolve|ENOTFOUND|EAI_AGAIN|getaddrinfo|unknown host|name resolution/i, 'ENOTFOUND'],
];
function faultIn(said) {
    const line = said.trim().split('\n').at(-1) ?? '';
    if (line === '')
        return undefined;
    const code = codes.find(([pattern]) => pattern.test(said))?.[1] ?? 'ECONNRESET';
    return Object.assign(new Error(line), { code });
}
/** Greetings that make a server answer before anybody has logged in: PostgreSQL's SSLRequest; MySQL speaks first. */
const greetings = { postgresql: Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]), mysql: undefined };
/** Tries a way once, for so many milliseconds at most. */
function probe(dial, kind, timeout) {
    return new Promise((resolve) => {
        const socket = dial();
        let failed = { code: 'ECONNRESET', said: 'The connection was closed without an answer.' };
        const settle = (result) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(result);
        };
        const late = { answers: false, code: 'ETIMEDOUT', said: `no answer within ${timeout / 1_000} s` };
        const timer = setTimeout(() => settle(late), timeout);
        socket.on('error', (error) => {
            failed = { code: error.code ?? 'ECONNRESET', said: error.message };
        });
        socket.on('close', () => settle({ answers: false, ...failed }));
        socket.once('data', () => settle({ answers: true }));
        const greeting = greetings[kind];
        if (greeting !== undefined)
            socket.write(greeting);
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/reach/bridge.js


const patience = 3_000;
/**
 * The way over the bridge of a container network, for an engine that runs on this very machine: an image needs nothing
 * for it. The bridge is called after the network's id, which no other network has, so that an address of another
 * engine's network is never taken for it. Undefined where there is no such bridge, or nobody answers.
 */
async function bridgeTo(owner, { port }, kind) {
    if (owner === undefined || owner.networkId === '')
        return undefined;
    if ((0,external_node_os_.networkInterfaces)()[`br-${owner.networkId.slice(0, 12)}`] === undefined)
        return undefined;
    const dial = () => dialTo(owner.address, port);
    const tried = await probe(dial, kind, patience);
    // Whoever refuses has been reached: the server may only be starting.
    if (!tried.answers && tried.code !== 'ECONNREFUSED')
        return undefined;
    return { dial, said: `from the runner, as ${owner.container} (${owner.address}:${port})` };
}

// EXTERNAL MODULE: ./build/packages/migrations/src/image/docker.js
var docker = __webpack_require__(1803);
;// CONCATENATED MODULE: ./build/packages/migrations/src/reach/owners.js

/** Networks whose containers have no names for each other. */
const nameless = ['host', 'none', 'bridge', 'default'];
/** Finds the running containers that a network knows by a name: their own, or an alias such as compose's service. */
async function findOwners(network, name, signal) {
    if (network === undefined || nameless.includes(network) || network.startsWith('container:'))
        return [];
    const listed = await (0,docker/* docker */.T3)(['ps', '--quiet', '--no-trunc', '--filter', `network=${network}`], { signal });
    const ids = listed.stdout.split('\n').filter((id) => id !== '');
    if (listed.exitCode !== 0 || ids.length === 0)
        return [];
    const result = await (0,docker/* docker */.T3)(['inspect', ...ids], { signal });
    // One that is gone meanwhile makes it fail, and the others are there all the same.
    const containers = JSON.parse(result.stdout || '[]');
    return containers.flatMap(({ Name, NetworkSettings }) => {
        const own = NetworkSettings.Networks[network];
        const container = Name.replace(/^\//, '');
        const names = [container, ...(own?.Aliases ?? []), ...(own?.DNSNames ?? [])].map((one) => one.toLowerCase());
        if (!own?.IPAddress || !names.includes(name.toLowerCase()))
            return [];
        return [{ container, address: own.IPAddress, networkId: own.NetworkID ?? '' }];
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/migrations/src/image/container.js
var image_container = __webpack_require__(5676);
;// CONCATENATED MODULE: ./build/packages/migrations/src/reach/relay.js




const inNode = "const[h,p]=process.argv.slice(-2);const s=require('net').connect({host:h,port:+p});" +
    "process.stdin.pipe(s);s.pipe(process.stdout);s.on('error',e=>{console.error(e.code+' '+e.message);process.exit(1)});" +
    "s.on('close',()=>process.exit())";
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
`;
const inRuby = `
require 'socket'
begin; s=TCPSocket.new(ARGV[-2],ARGV[-1].to_i); rescue => e; abort e.message; end
Thread.new { begin; IO.copy_stream(STDIN,s); s.close_write; rescue; end }
begin; loop { STDOUT.syswrite(s.readpartial(65536)) }; rescue EOFError, SystemCallError; end
exit!
`;
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
`;
const shell = { name: 'sh', command: ['sh', '-c', inShell, 'relay'] };
/** For images without a shell. */
const bare = [
    { name: 'node', command: ['node', '-e', inNode] },
    { name: 'node', command: ['/nodejs/bin/node', '-e', inNode] },
    { name: 'python3', command: ['python3', '-c', inPython] },
];
const scripts = { NODE: inNode, PYTHON: inPython, RUBY: inRuby };
const variables = Object.entries(scripts).flatMap(([name, text]) => ['--env', `${name}=${text.trim()}`]);
/** Finds what an image can relay with by starting it once without a network; undefined where there is nothing. */
async function findRelay(preparing, signal) {
    const container = { ...preparing, name: `${preparing.name}-relay` };
    const settings = ['--rm', '--name', container.name, ...(0,image_container.labelOptions)(container), '--network', 'none'];
    for (const program of [shell, ...bare]) {
        const [entrypoint, ...args] = program.command;
        const isShell = program === shell;
        const probing = isShell ? [...args, 'localhost', '1'] : [program.name === 'node' ? '-e' : '-c', ''];
        const command = [...variables, '--env', 'PROBE=1', '--entrypoint', entrypoint, container.image, ...probing];
        const started = await (0,docker/* docker */.T3)(['run', ...settings, ...command], { signal, timeout: 30_000 });
        // One that ends by itself is gone with it.
        if (started.cancelled || started.timedOut)
            await (0,image_container.removeContainer)(container);
        signal.throwIfAborted();
        if (started.exitCode === 0)
            return isShell ? { ...shell, name: started.stdout.trim() } : program;
    }
    return undefined;
}
/** Gives what connects to a host and port of a network: a temporary container of the image for each connection. */
function dialByRelay(program, preparing, network, { host, port }) {
    return () => {
        const [entrypoint, ...args] = program.command;
        const name = `${preparing.name}-relay-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
        const container = { ...preparing, name };
        const connect = network === undefined ? [] : ['--network', network];
        const settings = ['--rm', '--interactive', '--name', name, ...(0,image_container.labelOptions)(container), ...connect, ...variables];
        const command = ['--entrypoint', entrypoint, container.image, ...args, host, String(port)];
        return dialThrough('docker', ['run', ...settings, ...command], {
            environment: (0,docker/* engineEnvironment */.IN)(),
            ended: () => void (0,image_container.removeContainer)(container),
        });
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/reach/way.js







const way_patience = 10_000;
/**
 * Decides which way leads to the database of a temporary container. What the network itself knows by the URL's host is
 * reached there: by the engine's own bridge where this machine has it, else through the engine. Any other host is reached
 * from the runner, unless only the engine's machine can. The tool's word is all there is only where no connection can be made at all. Throws a UserError where the way that was asked for is none.
 */
async function chooseWay(options) {
    const { reach, engine, kind, server, network, signal } = options;
    if (reach === 'runner')
        return runner;
    if (reach === 'tool')
        return { by: 'tool', dial: undefined, said: 'by the tool alone, as database-reach says' };
    const owners = await findOwners(network, server.host, signal);
    if (owners.length > 1)
        throw ambiguous(owners, options);
    const remote = engine !== undefined && (0,address/* isRemote */.Vx)(engine.address);
    if (reach === 'auto' && owners.length === 0) {
        if (!remote)
            return runner;
        // The loopback of another machine is not the runner's.
        if (!(0,address/* isLoopback */.U9)(server.host) && (await answersRunner(server, signal)))
            return runner;
    }
    refuseInside(options, remote);
    const attempts = [];
    const bridge = remote ? undefined : await bridgeTo(owners[0], server, kind);
    if (bridge !== undefined)
        return { by: 'network', dial: bridge.dial, said: `${bridge.said} on ${place(network)}` };
    const tunnel = await tryTunnel(owners[0], options, attempts);
    if (tunnel?.isSure)
        return tunnel.way;
    const program = await findRelay(options.preparing, signal);
    if (program !== undefined) {
        const dial = dialByRelay(program, options.preparing, network, server);
        return { by: 'network', dial, said: `through a container of the image on ${place(network)} (${program.name})` };
    }
    // What may only be starting is waited for.
    if (tunnel !== undefined)
        return tunnel.way;
    attempts.push('the image has no node, python3, ruby, socat or nc to relay with');
    if (reach === 'auto')
        return { by: 'tool', dial: undefined, said: attempts.join('; ') };
    throw new errors/* UserError */.yo(`No connection leads through the engine to ${server.host}:${server.port}.`, {
        reason: 'database-out-of-reach',
        received: attempts.join('; '),
        accepted: 'an ssh server that passes connections on (AllowTcpForwarding), or an image with node, python3, ruby, socat or nc',
        remedy: 'Mend one of these, or set `database-reach: tool` to believe the tool’s own word.',
    });
}
const runner = { by: 'runner', dial: undefined, said: 'from the runner' };
/** ssh passes a connection on to a container's address, or to what the machine itself reaches by that name. */
async function tryTunnel(owner, { engine, server, kind }, attempts) {
    if (engine?.ssh === undefined)
        return undefined;
    const { ssh, environment } = engine;
    const host = owner?.address ?? server.host;
    const target = `${host.includes(':') ? `[${host}]` : host}:${server.port}`;
    const open = (...options) => dialThrough('ssh', [...options, '-W', target, ...ssh.destination], { environment });
    const dial = () => open();
    // A shared connection does not say why it could not be passed on, and one of its own only when asked to talk.
    const telling = ['-o', 'ControlPath=none', '-o', 'LogLevel=INFO'];
    const tried = await probe(() => open(...telling), kind, way_patience);
    const who = owner === undefined ? target : `${owner.container} (${target})`;
    const way = { by: 'network', dial, said: `through ssh to ${who}` };
    if (tried.answers)
        return { way, isSure: true };
    // Whoever refuses has been reached: the server may only be starting.
    if (tried.code === 'ECONNREFUSED')
        return { way, isSure: owner !== undefined };
    attempts.push(`ssh to ${target}: ${describe(tried)}`);
    return undefined;
}
function describe(tried) {
    if (tried.code === 'EPERM')
        return 'its server passes no connections on (AllowTcpForwarding)';
    return tried.said;
}
/** In a network of its own, a container's loopback is the container. */
function refuseInside({ server, network }, remote) {
    if (!(0,address/* isLoopback */.U9)(server.host) || network === 'host')
        return;
    throw new errors/* UserError */.yo(`${server.host} is the temporary container itself, and no database runs in it.`, {
        reason: 'invalid-input',
        received: `${server.host}:${server.port} on ${place(network)}`,
        accepted: 'the host by which containers reach the database, or `network: host`',
        remedy: `Write the database’s name in the network into the URL${remote ? ', or set `network: host` for one that listens on the engine’s own machine' : ''}.`,
    });
}
function ambiguous(owners, { server, network }) {
    return new errors/* UserError */.yo(`Several containers are ${server.host} on ${place(network)}.`, {
        reason: 'ambiguous-database',
        received: owners.map(({ container }) => container).join(', '),
        accepted: 'one container with that name or alias',
        remedy: 'Write the container’s own name into the URL, or stop the ones that are not meant.',
    });
}
function place(network) {
    return network === undefined ? 'the engine’s default network' : `the network ${network}`;
}
/** Whether something accepts connections there, as the runner sees it. */
function answersRunner(server, signal) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ ...server, timeout: 3_000, signal });
        const settle = (result) => {
            socket.destroy();
            resolve(result);
        };
        socket.on('connect', () => settle(true));
        socket.on('error', () => settle(false));
        socket.on('timeout', () => settle(false));
    });
}


/***/ })

};
;
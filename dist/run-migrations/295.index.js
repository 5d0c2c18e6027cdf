export const id = 295;
export const ids = [295];
export const modules = {

/***/ 6076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ readAddress),
  m: () => (/* binding */ readLogin)
});

// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
;// CONCATENATED MODULE: ./build/packages/config/src/templates.js
/** Puts a service's name into the name of a variable: `{service}_HOOK` for `shop-api` is `SHOP_API_HOOK`. */
function variableName(template, service) {
    return template.replaceAll('{service}', service.toUpperCase().replace(/-/g, '_'));
}
/** Puts a service's name into a URL, where `{service}` stands for it. */
function serviceUrl(template, service) {
    return template.replaceAll('{service}', service);
}
/** Reads the variable that a `…-env` key of a service names. Throws a UserError naming the key when it is not set. */
function requireVariable(variables, template, service, key) {
    return variables.require(variableName(template, service), `${key} of the service ${service}`);
}

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/address.js

const address_form = 'postgres://user:password@host:5432/database?sslmode=require';
/** Takes a PostgreSQL URL (RFC 3986, as libpq writes it) apart. Throws a UserError that never repeats it. */
function parseDatabaseUrl(text, source) {
    const refuse = (received) => {
        throw new errors/* UserError */.yo(`${source} is not a URL of a PostgreSQL database.`, {
            reason: 'invalid-database-url',
            received,
            accepted: address_form,
            remedy: 'Write it in the accepted form; characters such as @, / or # in the password have to be percent-encoded.',
        });
    };
    const url = URL.canParse(text) ? new URL(text) : refuse('text that is not a URL');
    if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:')
        refuse(`a URL with the scheme ${url.protocol}//`);
    if (url.hostname === '')
        refuse('a URL without a host');
    const database = decode(url.pathname.slice(1)) ?? refuse('a URL with a malformed percent-encoding');
    if (database === '')
        refuse('a URL without a database');
    if (decode(url.password) === undefined)
        refuse('a URL with a malformed percent-encoding');
    const searchPath = url.searchParams.get('search_path') ?? undefined;
    const options = url.searchParams.get('options') ?? '';
    const forTools = new URL(url);
    forTools.searchParams.delete('options');
    const forUs = new URL(forTools);
    forUs.searchParams.delete('search_path');
    // sslmode as libpq and the tools understand it: `require` encrypts, `verify-full` checks the certificate too.
    if (forUs.searchParams.has('sslmode'))
        forUs.searchParams.set('uselibpqcompat', 'true');
    return {
        url: forTools.toString(),
        connectionString: forUs.toString(),
        options,
        searchPath,
        database,
        password: url.searchParams.get('password') ?? decode(url.password) ?? '',
        label: `${url.hostname}:${url.port || '5432'}/${database}`,
    };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/context.js



/** Where a service's database is, and which input or variable said so. */
function readAddress(target, { inputs, variables }) {
    if (inputs.databaseUrl !== undefined) {
        return { address: readSecretUrl(inputs.databaseUrl, 'The input database-url'), source: 'the input database-url' };
    }
    const name = variableName(target.migrations.databaseUrlEnv, target.service);
    const wantedBy = target.service === '' ? 'run-migrations' : `database-url-env of the service ${target.service}`;
    const url = variables.require(name, wantedBy);
    return { address: readSecretUrl(url, `The variable ${name}`), source: `the variable ${name}` };
}
/** Masks the URL in every form in which it will be handed on. */
function readSecretUrl(text, subject) {
    (0,mask/* maskUrl */.yP)(text);
    const address = parseDatabaseUrl(text, subject);
    for (const url of [address.url, address.connectionString])
        (0,mask/* maskUrl */.yP)(url);
    if (address.password !== '')
        (0,mask/* maskSecret */.$l)(address.password);
    return address;
}
/** What there is to log in to a registry with. */
function readLogin({ inputs, variables, runner }) {
    const { registryUsername: username, registryPassword: password, token } = inputs;
    return { username, password, token, variables, actor: runner.actor };
}


/***/ }),

/***/ 8315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JS: () => (/* binding */ findOnRunner),
  b$: () => (/* binding */ readCheckout),
  o$: () => (/* binding */ readSource)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/folder.js
var src_folder = __webpack_require__(9669);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/migrations/src/image/compare.js

/**
 * Refuses an image whose migrations are not those of the checkout: the ones that are judged and shown have to be the
 * ones that run.
 */
function refuseDifferentFiles(checkout, image, name) {
    const held = new Map(image.map((file) => [file.name, file.text]));
    const here = new Map(checkout.map((file) => [file.name, file.text]));
    const differences = [
        ...checkout.filter((file) => !held.has(file.name)).map((file) => `${file.name} is not in the image`),
        ...image.filter((file) => !here.has(file.name)).map((file) => `${file.name} is not in the checkout`),
        ...checkout
            .filter((file) => held.has(file.name) && held.get(file.name) !== file.text)
            .map((file) => `${file.name} differs`),
    ];
    if (differences.length === 0)
        return;
    throw new errors/* UserError */.yo(`The migrations in ${name} are not those of this checkout.`, {
        reason: 'image-differs',
        received: `${differences.slice(0, 5).join('; ')}${differences.length > 5 ? `; and ${differences.length - 5} more` : ''}`,
        accepted: 'the same files, byte by byte',
        remedy: 'Check out the commit that the image was built from, and pass the digest that build-image gave in this run.',
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/packages/exec/src/find.js


/** Gives the path of an executable on PATH, or undefined. */
async function findExecutable(name, path = process.env['PATH'] ?? '') {
    for (const folder of path.split(external_node_path_.delimiter)) {
        if (folder === '')
            continue;
        const candidate = (0,external_node_path_.join)(folder, name);
        try {
            await (0,promises_.access)(candidate, promises_.constants.X_OK);
            // A folder may be "executed" too.
            if ((await (0,promises_.stat)(candidate)).isFile())
                return candidate;
        }
        catch {
            // Not in this folder.
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/packages/exec/src/run.js
var run = __webpack_require__(3988);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/adapters.js + 6 modules
var adapters = __webpack_require__(9640);
// EXTERNAL MODULE: ./build/packages/migrations/src/launch/guard.js
var guard = __webpack_require__(2812);
;// CONCATENATED MODULE: ./build/packages/migrations/src/launch/runner.js






/**
 * Finds a tool on the runner: on PATH, or installed in node_modules of the folder or of the repository. Throws a
 * UserError when it is in neither; nothing is ever downloaded.
 */
async function launchOnRunner(adapter, place, options) {
    const { workspace, context, directory } = place;
    const executable = adapter.executable ?? '';
    const folders = [context, '.'].map((folder) => (0,external_node_path_.join)(workspace, folder, 'node_modules/.bin'));
    const found = (await findExecutable(executable)) ?? (await findExecutable(executable, folders.join(':')));
    if (found === undefined) {
        throw new errors/* UserError */.yo(`${adapter.title} is not installed on this runner.`, {
            reason: 'missing-tool',
            received: `no ${executable} on PATH, nor in node_modules/.bin`,
            accepted: `an executable ${executable} on PATH, or the npm package ${executable} installed`,
            remedy: `Install it in a step before (for example \`npm ci\` with ${executable} as a dependency), or set \`run-in: image\`.`,
        });
    }
    return {
        directory: (0,external_node_path_.resolve)(workspace, directory),
        run(args, environment) {
            (0,adapters/* refuseForbidden */.Yg)(adapter, args);
            return (0,run/* run */.e)('sh', (0,guard/* guarded */.N)([found, ...args]), {
                cwd: workspace,
                environment,
                signal: options.signal,
                onLine: options.say,
            });
        },
    };
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/context.js + 2 modules
var src_context = __webpack_require__(6076);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/source.js





/** Reads the migrations of a checkout. */
async function readCheckout(target, workspace) {
    const { tool, directory } = target.migrations;
    const { path, files } = await (0,src_folder/* readFolder */.j)(workspace, directory, (0,adapters/* fileNames */.jx)(tool));
    const adapter = (0,adapters/* chooseAdapter */.TS)(tool, files, path);
    const folder = { path, files: files.filter(({ name }) => adapter.files.test(name)) };
    return { adapter, folder, files: adapter.read(folder.files) };
}
/** How a tool is found on the runner. */
function findOnRunner(adapter, target, directory, { runner, host }) {
    const place = { workspace: runner.workspace, context: target.context, directory };
    return once(async () => adapter.executable === undefined ? undefined : launchOnRunner(adapter, place, launching(host)));
}
function launching(host) {
    return { signal: host.signal, say: (line) => host.say(`  ${line}`) };
}
function once(find) {
    let found;
    return () => {
        found ??= find();
        return found;
    };
}
const sources = new WeakMap();
/**
 * Reads a service's migrations where they will run from, once; those of an image have to be those of the checkout.
 */
function readSource(target, database, context) {
    const source = sources.get(target) ?? loadSource(target, database, context);
    sources.set(target, source);
    return source;
}
async function loadSource(target, database, context) {
    const { host, runner, variables } = context;
    const { adapter, folder, files } = await readCheckout(target, runner.workspace);
    if (target.image === undefined) {
        return {
            adapter,
            files,
            directory: folder.path,
            settings: { DBMATE_MIGRATIONS_TABLE: variables.get('DBMATE_MIGRATIONS_TABLE') },
            launch: findOnRunner(adapter, target, folder.path, context),
        };
    }
    const [{ pullImage }, image, { nameContainers, sweepPrepared }] = await Promise.all([
        __webpack_require__.e(/* import() */ 475).then(__webpack_require__.bind(__webpack_require__, 3475)),
        __webpack_require__.e(/* import() */ 725).then(__webpack_require__.bind(__webpack_require__, 7725)),
        __webpack_require__.e(/* import() */ 676).then(__webpack_require__.bind(__webpack_require__, 5676)),
    ]);
    const { signal } = host;
    await pullImage(target.image, { login: (0,src_context/* readLogin */.m)(context), temporary: runner.temporary, signal });
    const settings = await image.readImageSettings(target.image, signal);
    const directory = image.directoryInImage(settings, {
        inRepository: folder.path,
        context: target.context,
        inImage: target.migrations.imageDirectory,
    });
    const { network } = target.migrations;
    const place = [runner.repository, target.service, database, network ?? ''].join(' ');
    const containers = nameContainers(target.image, place, runner.runUrl);
    await sweepPrepared(containers);
    const options = { temporary: runner.temporary, signal };
    const held = await image.readImageFiles(containers.preparing, directory, folder.path, adapter.files, options);
    refuseDifferentFiles(folder.files, held, target.image);
    return {
        adapter,
        files,
        directory: folder.path,
        settings: settings.environment,
        launch: once(async () => {
            if (adapter.executable === undefined)
                return undefined;
            const { launchInImage } = await __webpack_require__.e(/* import() */ 928).then(__webpack_require__.bind(__webpack_require__, 2928));
            const { workingDirectory } = settings;
            const inside = { containers, workingDirectory, directory, network };
            return launchInImage(adapter, inside, launching(host));
        }),
    };
}


/***/ }),

/***/ 3988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);



/**
 * Runs a command to its end and gives how it ended; only exit code 0 is success, and that is for the caller to check.
 * The process gets a group of its own, so that a cancel reaches its children too.
 * Throws an Error (code ENOENT) if the executable cannot be started.
 */
function run(command, args, options = {}) {
    const keep = options.keep ?? 4_000_000;
    if (options.signal?.aborted) {
        return Promise.resolve({ ...emptyResult(), cancelled: true });
    }
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
            cwd: options.cwd,
            env: { ...process.env, ...options.environment },
            detached: true,
            stdio: ['pipe', 'pipe', 'pipe'],
        });
        const result = emptyResult();
        const collect = (stream) => readLines(child[stream], (line) => {
            result[stream] += `${line}\n`;
            // Cut at twice the length only: cutting at each line would copy everything each time.
            if (result[stream].length > 2 * keep)
                result[stream] = result[stream].slice(-keep);
            result.lines.push(line);
            if (result.lines.length > 20_000)
                result.lines.splice(0, 10_000);
            options.onLine?.(line, stream);
        });
        const drained = Promise.all([collect('stdout'), collect('stderr')]);
        // A process that exits before reading its input must not take us down with EPIPE.
        child.stdin.on('error', () => { });
        child.stdin.end(options.input ?? '');
        const stop = endGroup(child);
        const cancel = () => {
            result.cancelled = true;
            stop.begin();
        };
        options.signal?.addEventListener('abort', cancel, { once: true });
        const timer = options.timeout === undefined
            ? undefined
            : setTimeout(() => {
                result.timedOut = true;
                stop.begin();
            }, options.timeout);
        const settle = () => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', cancel);
        };
        child.once('error', (error) => {
            settle();
            reject(error);
        });
        child.once('close', async (exitCode, signal) => {
            settle();
            await drained;
            await stop.finish();
            resolve({
                ...result,
                exitCode,
                signal,
                stdout: result.stdout.slice(-keep),
                stderr: result.stderr.slice(-keep),
            });
        });
    });
}
function emptyResult() {
    return { exitCode: null, signal: null, stdout: '', stderr: '', lines: [], timedOut: false, cancelled: false };
}
function readLines(stream, onLine) {
    return new Promise((resolve) => {
        const reader = (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
        reader.on('line', onLine);
        reader.on('close', resolve);
        stream.on('close', () => reader.close());
    });
}
/**
 * Ends a process group. The runner kills us ten seconds after a cancel: the group has to be gone before that, and with
 * it the children that outlived their parent.
 */
function endGroup(child) {
    const timers = [];
    const send = (signal) => {
        if (child.pid === undefined)
            return false;
        try {
            return process.kill(-child.pid, signal);
        }
        catch {
            // The group is gone already.
            return false;
        }
    };
    let deadline = 0;
    return {
        begin() {
            if (timers.length > 0)
                return;
            deadline = Date.now() + 6500;
            send('SIGINT');
            timers.push(setTimeout(() => send('SIGTERM'), 4000), setTimeout(() => send('SIGKILL'), 6000), 
            // Whoever left the group still holds the pipes, and must not hold us.
            setTimeout(() => [child.stdout, child.stderr].forEach((stream) => void stream.destroy()), 6500));
        },
        async finish() {
            while (timers.length > 0 && Date.now() < deadline && send(0))
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(50);
            for (const timer of timers)
                clearTimeout(timer);
        },
    };
}


/***/ }),

/***/ 9669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);



/** Where a tool's files usually stand: looked at first, since beside them there may be a schema.sql that is no migration. */
const usual = ['db/migrations', 'migrations', ''];
/**
 * Reads the files with one of these names of `db/migrations` or `migrations` in a folder, or of the folder itself.
 * Throws a UserError when there is no such folder. Links are not followed: they could point out of the repository.
 */
async function readFolder(root, directory, named, below = usual) {
    let exists = false;
    for (const place of below) {
        const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory, place);
        const files = await readFiles((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), path, named);
        if (files !== undefined && files.length > 0)
            return { path, files };
        exists = files !== undefined;
    }
    if (exists)
        return { path: directory, files: [] };
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The folder of migrations ${directory} does not exist.`, {
        reason: 'missing-directory',
        received: directory,
        accepted: 'a folder relative to the repository’s root',
        remedy: 'Correct the input `directory` (or `migrations.directory` in deploy.yml), and check that actions/checkout ran before.',
    });
}
async function readFiles(folder, path, named) {
    let names;
    try {
        names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
    const files = await Promise.all(names
        .filter((name) => named.some((pattern) => pattern.test(name)))
        .sort()
        .map(async (name) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file)).isFile())
            return [];
        return [{ name, path: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(path, name), text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8') }];
    }));
    return files.flat();
}


/***/ }),

/***/ 2812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ guarded)
/* harmony export */ });
/* unused harmony export guardScript */
/**
 * A shell script, always the same, that runs the command given as its arguments, and beside it watches the process
 * that started it ($1): when that is killed outright, the command's process group and the container named in $2 (if
 * any) go too, within a second. Nothing else could end them then. It is given everything as arguments and environment.
 */
const guardScript = `
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
`;
/** The arguments for `sh` that run a command under the guard. */
function guarded(command, container = '') {
    return ['-c', guardScript, 'deploy-actions-guard', String(process.pid), container, ...command];
}


/***/ }),

/***/ 2704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Kl: () => (/* binding */ mayRecover),
/* harmony export */   cG: () => (/* binding */ poolerError),
/* harmony export */   eP: () => (/* binding */ explainQueryError),
/* harmony export */   qA: () => (/* binding */ explainConnectError)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** Says whether waiting may help: the server does not answer, not yet, or has no connection to spare. */
function mayRecover(error) {
    const code = codeOf(error);
    if (['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)) {
        return true;
    }
    if (['57P03', '57P01', '53300'].includes(code))
        return true;
    return /timeout expired|timeout exceeded|Connection terminated/i.test((0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
/** Puts the error of a connection attempt into words: a UserError, without the URL. */
function explainConnectError(error, address, source) {
    const code = codeOf(error);
    const text = (0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    const fault = (message, reason, remedy) => new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, {
        reason,
        received: `${text || code}${code && text ? ` (${code})` : ''}`,
        remedy,
        cause: error,
    });
    if (code === '28P01' || /SASL|password authentication/i.test(text)) {
        return fault(`The database at ${address.label} refuses the user or the password.`, 'database-unauthorized', `Correct user and password in ${source}; characters such as @, / or # have to be percent-encoded.`);
    }
    if (/unsupported startup parameter/i.test(text))
        return poolerError(address, source);
    if (code === '28000' && /no encryption|SSL off/i.test(text)) {
        return fault(`The database at ${address.label} wants an encrypted connection.`, 'database-encryption', `Add ?sslmode=require to ${source}.`);
    }
    if (/does not support SSL/i.test(text)) {
        return fault(`The database at ${address.label} does not encrypt.`, 'database-encryption', `Write ?sslmode=disable in ${source} if the network between is your own; otherwise turn TLS on at the server.`);
    }
    if (/certificate|self.signed/i.test(text) || /CERT|SELF_SIGNED/.test(code)) {
        return fault(`The certificate of the database at ${address.label} cannot be verified.`, 'database-certificate', 'Give the authority’s certificate by sslrootcert=…, or write sslmode=require to encrypt without checking who answers.');
    }
    if (code === '28000' || code === '42501') {
        return fault(`The database at ${address.label} does not let this user in.`, 'database-unauthorized', 'Grant the user CONNECT on the database, or let this host in by pg_hba.conf.');
    }
    if (code === '3D000') {
        return fault(`The database ${address.database} does not exist at ${address.label}.`, 'unknown-database', `Create it by hand, or correct the name in ${source}: a migration never creates a database.`);
    }
    if (mayRecover(error)) {
        return fault(`The database at ${address.label} does not answer.`, 'database-unreachable', `Check host and port in ${source}, that the server runs, and that the runner may reach it; wait-timeout says how long to try.`);
    }
    return fault(`The database at ${address.label} cannot be used.`, 'database-error', `Check ${source} and the server’s log.`);
}
/**
 * Puts an error of a session that is open already into words: a permission that the user lacks, a connection that went
 * away. Anything else comes back as it is.
 */
function explainQueryError(error, address) {
    if (error instanceof _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return error;
    const code = codeOf(error);
    const received = `${(0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}${code === '' ? '' : ` (${code})`}`;
    if (code === '42501') {
        return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The user may not do this in the database at ${address.label}.`, {
            reason: 'database-permission',
            received,
            remedy: 'Grant the user what is missing, or migrate as the owner of the tables.',
            cause: error,
        });
    }
    if (mayRecover(error)) {
        return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The connection to the database at ${address.label} was lost.`, {
            reason: 'connection-lost',
            received,
            remedy: 'Run this again: it reads from the database what was applied, and goes on from there.',
            cause: error,
        });
    }
    return error;
}
/** A pooler that gives each transaction another server connection, or drops a session's settings, undoes our care unnoticed. */
function poolerError(address, source) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`At ${address.label} a connection pooler answers, which keeps neither the lock nor the settings of a session.`, {
        reason: 'pooler-refused',
        accepted: 'a direct connection to PostgreSQL, or a pooler in session mode that passes `options` on',
        remedy: `Write the database’s own host and port in ${source} (often 5432 instead of 6432 or 6543).`,
    });
}
/** The SQLSTATE or the system's error code; of several attempts (one an address) the first. */
function codeOf(error) {
    const coded = (error ?? {});
    return coded.code ?? (coded.errors === undefined ? '' : codeOf(coded.errors[0]));
}


/***/ }),

/***/ 2923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/verdict.js
var verdict = __webpack_require__(1576);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/nodes.js
var nodes = __webpack_require__(9323);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/calls.js

/** Statements that run the functions in them at once; a view, a trigger or a default does some other day. */
const running = new Set(['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CreateTableAsStmt']);
/**
 * Gives the operations of a file, and after each one that calls a function which the set has defined what that one
 * does, at the line of the call. `routines` is added to. Functions that stand in the database already are not known.
 */
function* withCalls(operations, routines) {
    const done = new Set();
    let body;
    for (const operation of operations) {
        yield operation;
        if (operation.place === 'function') {
            body?.push(operation);
            continue;
        }
        const defined = (0,nodes/* nodeAs */.hK)(operation.node, 'CreateFunctionStmt');
        body = undefined;
        if (defined === undefined)
            yield* calledBy(operation, routines, done);
        else {
            const name = (0,nodes/* textsOf */.CB)(defined.funcname).at(-1) ?? '';
            body = routines.get(name) ?? [];
            routines.set(name, body);
        }
    }
}
/** A function may call others, and itself: each counts once a line. */
function* calledBy({ kind, node, line }, routines, done) {
    if (!running.has(kind))
        return;
    for (const name of callsIn(node)) {
        const key = `${line} ${name}`;
        if (done.has(key))
            continue;
        done.add(key);
        for (const operation of routines.get(name) ?? []) {
            const here = { ...operation, line, place: 'call' };
            yield here;
            yield* calledBy(here, routines, done);
        }
    }
}
function callsIn(node) {
    const names = [];
    (0,nodes/* walk */.GG)(node, (kind, value) => {
        if (kind === 'FuncCall')
            names.push((0,nodes/* textsOf */.CB)(value.funcname).at(-1) ?? '');
        return true;
    });
    return names;
}

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/bodies.js


/** Gives the body of DO, CREATE FUNCTION and CREATE PROCEDURE; undefined for statements without one. */
function bodyOf(statement) {
    const block = (0,nodes/* nodeAs */.hK)(statement.node, 'DoStmt');
    if (block !== undefined) {
        const { language, text } = optionsOf(block.args);
        return { place: 'block', read: (parser) => readBody(parser, statement, language ?? 'plpgsql', text) };
    }
    const routine = (0,nodes/* nodeAs */.hK)(statement.node, 'CreateFunctionStmt');
    if (routine !== undefined && routine.sql_body === undefined) {
        const { language, text } = optionsOf(routine.options);
        // A body in another language runs some other day, and what it does is the business of its author.
        if (language !== 'plpgsql' && language !== 'sql')
            return undefined;
        return { place: 'function', read: (parser) => readBody(parser, statement, language, text) };
    }
    return undefined;
}
function optionsOf(elements) {
    let language;
    let text = '';
    for (const element of elements ?? []) {
        const option = (0,nodes/* nodeAs */.hK)(element, 'DefElem');
        const value = (0,nodes/* nodeAs */.hK)(option?.arg, 'String') ?? (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(option?.arg, 'List')?.items?.[0], 'String');
        if (option?.defname === 'language')
            language = value?.sval?.toLowerCase();
        if (option?.defname === 'as')
            text = value?.sval ?? '';
    }
    return { language, text };
}
function readBody(parser, statement, language, text) {
    const start = lineOfBody(statement, text);
    if (language === 'sql')
        return [{ sql: text, line: start }];
    if (language !== 'plpgsql')
        return [{ problem: `a block in ${language} cannot be read`, line: start }];
    try {
        return readParts(parser, parser.parsePlPgSQLSync(statement.text), start);
    }
    catch (error) {
        return [{ problem: (0,errors/* messageOf */.bD)(error), line: start }];
    }
}
/** A body's own first line is the one on which it opens. */
function lineOfBody(statement, body) {
    const at = statement.text.indexOf(body);
    return at < 0 ? statement.line : statement.line + statement.text.slice(0, at).split('\n').length - 1;
}
/** Statements whose text is put together while they run. */
const dynamic = {
    PLpgSQL_stmt_dynexecute: 'query',
    PLpgSQL_stmt_dynfors: 'query',
    PLpgSQL_stmt_return_query: 'dynquery',
    PLpgSQL_stmt_open: 'dynquery',
};
function readParts(parser, tree, start) {
    const parts = [];
    const visit = (value, line) => {
        if (Array.isArray(value)) {
            for (const entry of value)
                visit(entry, line);
            return;
        }
        if (typeof value !== 'object' || value === null)
            return;
        for (const [name, held] of Object.entries(value)) {
            const own = held?.lineno;
            const at = own === undefined ? line : start + own - 1;
            const expression = dynamic[name] === undefined ? undefined : held[dynamic[name]];
            if (expression !== undefined)
                parts.push(readDynamic(parser, expression.PLpgSQL_expr?.query ?? '', at));
            // Mode 0 is a whole statement; the others are expressions and assignments.
            if (name === 'PLpgSQL_expr' && held.parseMode === 0) {
                parts.push({ sql: held.query ?? '', line: at });
            }
            else
                visit(held, at);
        }
    };
    visit(tree, start);
    return parts;
}
/** EXECUTE of one literal is as good as the statement itself; of anything else nobody knows what will run. */
function readDynamic(parser, expression, line) {
    const unknown = { problem: `EXECUTE of ${shorten(expression)}: the statement is put together while it runs`, line };
    try {
        const statement = parser.parseSync(`SELECT ${expression}`).stmts?.[0]?.stmt;
        const target = (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(statement, 'SelectStmt')?.targetList?.[0], 'ResTarget');
        const literal = (0,nodes/* nodeAs */.hK)(target?.val, 'A_Const')?.sval?.sval;
        return literal === undefined ? unknown : { sql: literal, line };
    }
    catch {
        return unknown;
    }
}
function shorten(text) {
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/statements.js
var statements = __webpack_require__(8406);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/operations.js



/** Takes a statement apart into all that it does. */
function operationsOf(parser, statement, place = 'statement') {
    const { node, line, text } = statement;
    const base = { line, text, place, detail: '' };
    const whole = { ...base, kind: String((0,nodes/* kindOf */.I)(node)), node, relation: relationOf(node) };
    const body = bodyOf(statement);
    return [
        ...(alterCommands(node)?.map((command) => ({ ...base, ...command })) ?? [whole]),
        ...innerStatements(node).map((inner) => ({
            ...base,
            kind: String((0,nodes/* kindOf */.I)(inner)),
            node: inner,
            relation: relationOf(inner),
            place: isDefinition(node) ? 'function' : place,
        })),
        ...(body === undefined ? [] : bodyOperations(parser, body, statement, place)),
    ];
}
function bodyOperations(parser, body, outer, place) {
    const inside = place === 'function' ? place : body.place;
    const unanalysable = (detail, line) => ({
        kind: 'unanalysable',
        node: undefined,
        relation: '',
        line,
        text: outer.text,
        place: inside,
        detail,
    });
    return body.read(parser).flatMap((part) => {
        if ('problem' in part)
            return [unanalysable(part.problem, part.line)];
        const parsed = (0,statements.parseStatements)(parser, part.sql);
        if ('problem' in parsed)
            return [unanalysable(parsed.problem, part.line)];
        return parsed.statements.flatMap((statement) => operationsOf(parser, { ...statement, line: part.line + statement.line - 1 }, inside));
    });
}
function alterCommands(node) {
    const alter = (0,nodes/* nodeAs */.hK)(node, 'AlterTableStmt');
    if (alter === undefined)
        return undefined;
    return (alter.cmds ?? []).map((command) => ({
        kind: (0,nodes/* nodeAs */.hK)(command, 'AlterTableCmd')?.subtype ?? 'AlterTableCmd',
        node: command,
        relation: (0,nodes/* relationName */.CJ)(alter.relation),
    }));
}
/** Statements that change data, wherever they stand inside of another one: WITH, EXPLAIN ANALYZE, a rule's action. */
const innerKinds = new Set(['DeleteStmt', 'UpdateStmt', 'MergeStmt', 'TruncateStmt', 'DropStmt']);
function innerStatements(node) {
    const found = [];
    (0,nodes/* walk */.GG)(Object.values(node), (name, value) => {
        if (innerKinds.has(name))
            found.push({ [name]: value });
        return true;
    });
    return found;
}
function isDefinition(node) {
    return (0,nodes/* nodeAs */.hK)(node, 'CreateFunctionStmt') !== undefined || (0,nodes/* nodeAs */.hK)(node, 'RuleStmt') !== undefined;
}
function relationOf(node) {
    const view = (0,nodes/* nodeAs */.hK)(node, 'ViewStmt');
    if (view !== undefined)
        return (0,nodes/* relationName */.CJ)(view.view);
    const created = (0,nodes/* nodeAs */.hK)(node, 'CreateTableAsStmt');
    if (created !== undefined)
        return (0,nodes/* relationName */.CJ)(created.into?.rel);
    const relation = Object.values(node)[0].relation;
    return relation === undefined ? '' : (0,nodes/* qualifiedName */.OL)([relation.schemaname ?? '', relation.relname ?? '']);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/gate.js





/**
 * Judges a set of migrations in the order in which they will run. Tables that the set itself creates may be changed
 * freely later in it: nobody uses them yet.
 */
async function judge(set) {
    if (set.length === 0)
        return verdict/* emptyVerdict */.L;
    const [{ loadParser }, { rules }] = await Promise.all([__webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 6010)), __webpack_require__.e(/* import() */ 171).then(__webpack_require__.bind(__webpack_require__, 9171))]);
    const parser = await loadParser();
    const created = new Set();
    const routines = new Map();
    const findings = [];
    const phases = [];
    for (const { file, source } of set) {
        const scope = { isNew: (relation) => created.has(relation), transactional: source.transactional };
        const seen = [];
        for (const operation of withCalls(readOperations(parser, source), routines)) {
            const hits = rules.flatMap((rule) => 
            // What a function will do some day does not hold anybody up today.
            operation.place === 'function' && !graveAnyDay.has(rule.hazard)
                ? []
                : rule.match(operation, scope).map((subject) => ({ rule, subject })));
            for (const { rule, subject } of hits) {
                // Said already where the function is defined.
                if (operation.place === 'call' && graveAnyDay.has(rule.hazard))
                    continue;
                findings.push({
                    rule: rule.id,
                    hazard: rule.hazard,
                    phase: rule.phase,
                    subject: `${subject}${places[operation.place]}`,
                    reason: rule.reason,
                    rewrite: rule.rewrite,
                    file: file.path,
                    line: source.firstLine + operation.line - 1,
                });
            }
            if (operation.place !== 'function') {
                const own = hits.map(({ rule }) => rule.phase).filter((phase) => phase !== 'neutral');
                seen.push(...(own.length > 0 ? own : [phaseOf(operation, scope)]));
            }
            noteObjects(operation, created);
        }
        phases.push({ file: file.path, phase: combine(seen) });
    }
    const combined = combine(phases.map(({ phase }) => phase));
    return {
        findings,
        phases,
        compatibility: combined === 'neutral' ? 'expand' : combined,
        reversible: set.every(({ source }) => source.reversible) && !findings.some(({ hazard }) => hazard === 'data-loss'),
    };
}
/** What is reported of a function's body even if nobody calls it yet. */
const graveAnyDay = new Set(['data-loss', 'unanalysable']);
const places = {
    statement: '',
    block: ' (in a DO block)',
    function: ' (in a function’s body)',
    call: ' (in a function that is called here)',
};
function readOperations(parser, source) {
    if ('unanalysable' in source)
        return [unreadable(source.unanalysable, 1)];
    const parsed = (0,statements.parseStatements)(parser, source.sql);
    if ('statements' in parsed)
        return parsed.statements.flatMap((statement) => operationsOf(parser, statement));
    return [unreadable(parsed.problem, parsed.line)];
}
function unreadable(detail, line) {
    return { kind: 'unanalysable', node: undefined, relation: '', line, text: '', place: 'statement', detail };
}
/** Statements that running code does not notice. */
const neutral = new Set([
    'IndexStmt',
    'CommentStmt',
    'VariableSetStmt',
    'SelectStmt',
    'InsertStmt',
    'UpdateStmt',
    'DeleteStmt',
    'VacuumStmt',
    'ReindexStmt',
    'TransactionStmt',
    'DoStmt',
    'unanalysable',
    'AT_ValidateConstraint',
    'AT_SetStatistics',
    'AT_DropConstraint',
    'AT_AddConstraint',
]);
function phaseOf({ kind, relation }, scope) {
    return neutral.has(kind) || scope.isNew(relation) ? 'neutral' : 'expand';
}
function combine(phases) {
    const has = (phase) => phases.includes(phase);
    if (has('mixed') || (has('expand') && has('contract')))
        return 'mixed';
    if (has('contract'))
        return 'contract';
    return has('expand') ? 'expand' : 'neutral';
}
/** Keeps the set of tables that this very set creates up to date. */
function noteObjects({ kind, node, relation, place }, created) {
    if (place !== 'statement')
        return;
    const table = (0,nodes/* nodeAs */.hK)(node, 'CreateStmt');
    // IF NOT EXISTS may find a table that is in use.
    if (table !== undefined && table.if_not_exists !== true)
        created.add(relation);
    const query = (0,nodes/* nodeAs */.hK)(node, 'CreateTableAsStmt');
    if (query !== undefined && query.if_not_exists !== true)
        created.add(relation);
    const rename = (0,nodes/* nodeAs */.hK)(node, 'RenameStmt');
    if (rename?.renameType === 'OBJECT_TABLE' && created.delete(relation)) {
        const schema = rename.relation?.schemaname;
        created.add((0,nodes/* relationName */.CJ)({ ...(schema === undefined ? {} : { schemaname: schema }), relname: rename.newname ?? '' }));
    }
    for (const object of (0,nodes/* nodeAs */.hK)(node, 'DropStmt')?.objects ?? []) {
        const parts = ((0,nodes/* nodeAs */.hK)(object, 'List')?.items ?? []).map((item) => (0,nodes/* nodeAs */.hK)(item, 'String')?.sval ?? '');
        created.delete((0,nodes/* relationName */.CJ)({ schemaname: parts.length > 1 ? (parts.at(-2) ?? '') : '', relname: parts.at(-1) ?? '' }));
    }
    // With another search path an unqualified name means another table.
    if (kind === 'VariableSetStmt' && (0,nodes/* nodeAs */.hK)(node, 'VariableSetStmt')?.name === 'search_path')
        created.clear();
}


/***/ }),

/***/ 9323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   CJ: () => (/* binding */ relationName),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   OL: () => (/* binding */ qualifiedName),
/* harmony export */   hK: () => (/* binding */ nodeAs)
/* harmony export */ });
/** Gives what a node holds if it is of this name. */
function nodeAs(node, name) {
    return node === undefined ? undefined : node[name];
}
/** The name of a node. */
function kindOf(node) {
    return Object.keys(node)[0];
}
/** Gives the texts of a list of String nodes, such as a qualified name. */
function textsOf(nodes) {
    return (nodes ?? []).map((node) => nodeAs(node, 'String')?.sval ?? '').filter((text) => text !== '');
}
/** A relation as we compare it: without the schema where that is `public`, so that `public.users` is `users`. */
function relationName(relation) {
    return qualifiedName([relation?.schemaname ?? '', relation?.relname ?? '']);
}
/** Joins a qualified name, leaving out `public`. */
function qualifiedName(parts) {
    const named = parts.filter((part) => part !== '');
    return (named.length > 1 && named[0] === 'public' ? named.slice(1) : named).join('.');
}
/** Visits a tree, the innermost last; `visit` is given every node by name, and says whether to go into it. */
function walk(tree, visit) {
    if (Array.isArray(tree)) {
        for (const entry of tree)
            walk(entry, visit);
    }
    else if (typeof tree === 'object' && tree !== null) {
        for (const [name, value] of Object.entries(tree)) {
            if (typeof value === 'object' && value !== null && visit(name, value))
                walk(value, visit);
        }
    }
}


/***/ }),

/***/ 8406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseStatements: () => (/* binding */ parseStatements)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/**
 * Splits a text into statements with PostgreSQL's own grammar. Gives the problem and its line where the text is not
 * SQL that the parser knows. Its positions count bytes of UTF-8, while ours count characters.
 */
function parseStatements(parser, sql) {
    const bytes = Buffer.from(sql);
    if (sql.trim() === '')
        return { statements: [] };
    try {
        const result = parser.parseSync(sql);
        const statements = (result.stmts ?? []).flatMap((raw) => {
            if (raw.stmt === undefined)
                return [];
            const from = raw.stmt_location ?? 0;
            const to = raw.stmt_len ? from + raw.stmt_len : bytes.length;
            const text = bytes.subarray(from, to).toString();
            const lead = leadOf(text);
            return [{ node: raw.stmt, text: text.trim(), line: lineAt(bytes, from + Buffer.byteLength(text.slice(0, lead))) }];
        });
        return { statements };
    }
    catch (error) {
        return { problem: (0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), line: lineAt(bytes, byteOfCharacter(sql, cursorOf(error))) };
    }
}
/** How many characters of blanks and comments stand before the first word. */
function leadOf(text) {
    return /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0].length ?? 0;
}
function lineAt(bytes, offset) {
    let line = 1;
    for (let at = 0; at < offset && at < bytes.length; at += 1)
        if (bytes[at] === 10)
            line += 1;
    return line;
}
/** An error's position counts characters (code points), unlike a statement's. */
function cursorOf(error) {
    const details = error.sqlDetails;
    return details?.cursorPosition ?? 0;
}
function byteOfCharacter(sql, cursor) {
    return Buffer.byteLength([...sql].slice(0, cursor).join(''));
}


/***/ }),

/***/ 1675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/** Reads what applying each file would run, one after the other, since a tool may have to be started for it. */
async function readSources(adapter, files, launch) {
    const set = [];
    for (const file of files)
        set.push({ file, source: await adapter.gateSource(file, launch) });
    return set;
}


/***/ }),

/***/ 9640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TS: () => (/* binding */ chooseAdapter),
  jx: () => (/* binding */ fileNames),
  Yg: () => (/* binding */ refuseForbidden)
});

// UNUSED EXPORTS: adapters

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/config/src/types.js
var types = __webpack_require__(2263);
// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/dbmate/bookkeeping.js

const standard = 'schema_migrations';
/** The table that dbmate keeps its versions in, as its own settings have it. */
function bookkeepingTable(settings) {
    const table = settings['DBMATE_MIGRATIONS_TABLE'] || standard;
    if (/^[A-Za-z_][\w$]*(?:\.[A-Za-z_][\w$]*)?$/.test(table))
        return table;
    throw new errors/* UserError */.yo('DBMATE_MIGRATIONS_TABLE is not the name of a table.', {
        reason: 'invalid-input',
        received: table,
        accepted: 'a name such as schema_migrations or app.schema_migrations',
        remedy: 'Correct the variable, or leave it out.',
    });
}
/** Reads the applied versions; none where the table does not exist yet. dbmate looks in the current schema. */
async function readVersions(session, table) {
    const quoted = table
        .split('.')
        .map((part) => `"${part.replaceAll('"', '""')}"`)
        .join('.');
    const [found] = await session.query('SELECT to_regclass($1)::text AS name', [quoted]);
    if (found?.name == null)
        return [];
    const rows = await session.query(`SELECT version FROM ${quoted} ORDER BY version`);
    return rows.map(({ version }) => version);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/dbmate/format.js

const up = /^--[^\S\n]*migrate:up(?:[^\S\n]*$|[^\S\n]+\S+)/m;
const down = /^--[^\S\n]*migrate:down(?:[^\S\n]*$|[^\S\n]+\S+)/m;
/** Whether a text is written for dbmate. */
function isDbmateText(text) {
    return up.test(text);
}
/**
 * Takes the up block out of a file as dbmate does: from `-- migrate:up` to the first `-- migrate:down`, with its
 * options (`transaction:false`) in the first line. Throws a UserError for a file that dbmate would refuse.
 */
function upBlock(file) {
    const { text } = file;
    const start = up.exec(text)?.index ?? -1;
    const end = down.exec(text)?.index ?? -1;
    if (start < 0)
        throw refuse(file, 1, 'has no `-- migrate:up` line');
    if (end < 0)
        throw refuse(file, lineAt(text, text.length), 'has no `-- migrate:down` line, which dbmate requires');
    if (end < start)
        throw refuse(file, lineAt(text, end), 'has `-- migrate:down` before `-- migrate:up`');
    if (/^(?!\s*--)[^\S\n]*\S/m.test(text.slice(0, start)))
        throw refuse(file, 1, 'has statements before `-- migrate:up`');
    const sql = text.slice(start, end);
    const options = sql.split('\n', 1)[0]?.trim().split(/\s+/) ?? [];
    const undo = text.slice(end).split('\n').slice(1).join('\n');
    return {
        sql,
        firstLine: lineAt(text, start),
        transactional: !options.includes('transaction:false'),
        reversible: undo.replace(/--.*$/gm, '').trim() !== '',
    };
}
function refuse(file, line, what) {
    return new errors/* UserError */.yo(`${file.path} ${what}.`, {
        reason: 'invalid-migration',
        accepted: 'a line `-- migrate:up`, the statements, a line `-- migrate:down`, and how to undo them',
        remedy: 'Write the file in dbmate’s form; `dbmate new <name>` makes an empty one.',
        file: file.path,
        line,
    });
}
function lineAt(text, offset) {
    return text.slice(0, offset).split('\n').length;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/dbmate/adapter.js




/** dbmate 2: one file each, a version of leading digits, bookkeeping in schema_migrations. */
const dbmate = {
    name: 'dbmate',
    title: 'dbmate',
    executable: 'dbmate',
    // `up` and `create` make a database that is missing; the others drop, rewind or overwrite.
    forbidden: ['up', 'create', 'drop', 'down', 'rollback', 'load'],
    files: /^\d.*\.sql$/,
    detect: (files) => files.some(({ name, text }) => dbmate.files.test(name) && isDbmateText(text)),
    read(files) {
        const migrations = files.flatMap(({ name, path, text }) => {
            const version = /^(\d+).*\.sql$/.exec(name)?.[1];
            return version === undefined ? [] : [{ name, path, text, version }];
        });
        return refuseTwins(migrations.sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
    async pending(session, files, settings) {
        const applied = await readVersions(session, bookkeepingTable(settings));
        const known = new Set(applied);
        const versions = new Set(files.map(({ version }) => version));
        return {
            applied,
            pending: files.filter(({ version }) => !known.has(version)),
            current: dbmate.current({ applied }),
            missing: applied.filter((version) => !versions.has(version)),
        };
    },
    current: ({ applied }) => applied.at(-1) ?? '',
    gateSource: upBlock,
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('dbmate needs a launcher.');
        const table = bookkeepingTable(workspace.settings);
        const args = ['--no-dump-schema', '--migrations-dir', launcher.directory, '--migrations-table', table, 'migrate'];
        const result = await launcher.run(args, workspace.environment);
        if (result.exitCode === 0)
            return undefined;
        return readFailure(result, pending);
    },
    recovery({ source }) {
        return source.transactional
            ? 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
            : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.';
    },
};
/** Reads dbmate's last words: `Error: line: 3, column: 28, position: 67: pq: type "nope" does not exist (42704)`. */
function readFailure(result, pending) {
    const said = (0,src_escape/* stripAnsi */.aJ)(`${result.stderr}\n${result.stdout}`)
        .split('\n')
        .filter((line) => /^Error:/i.test(line))
        .at(-1);
    const [, line, message = ''] = /^Error:\s*(?:line: (\d+), column: \d+, position: \d+: )?(.*)$/i.exec(said ?? '') ?? [];
    const version = [...result.stdout.matchAll(/^Applying: (\d+)/gm)].at(-1)?.[1];
    const file = pending.find((one) => one.version === version);
    const fallback = result.lines.slice(-3).join('\n') || `dbmate ended with ${result.exitCode ?? result.signal}`;
    return {
        message: message || fallback,
        code: /\(([0-9A-Z]{5})\)\s*$/.exec(message)?.[1] ?? '',
        ...(version === undefined ? {} : { version }),
        // It counts from its up block.
        ...(line === undefined || file === undefined ? {} : { line: upBlock(file).firstLine + Number(line) - 1 }),
    };
}
function refuseTwins(files) {
    const seen = new Map();
    for (const file of files) {
        const twin = seen.get(file.version);
        if (twin !== undefined) {
            throw new errors/* UserError */.yo(`Two migrations have the version ${file.version}: only one of them would ever run.`, {
                reason: 'duplicate-version',
                received: `${twin.name}, ${file.name}`,
                remedy: 'Give one of them another version.',
                file: file.path,
            });
        }
        seen.set(file.version, file);
    }
    return files;
}

// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/database/explain.js
var explain = __webpack_require__(2704);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/ledger.js

const table = 'deploy_actions_migrations';
/** sha256 of a file's text, whatever line endings the checkout gave it. */
function checksumOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex');
}
/** Reads the ledger; nothing where it does not exist yet. */
async function readLedger(session) {
    const [found] = await session.query('SELECT to_regclass($1)::text AS name', [table]);
    if (found?.name == null)
        return [];
    return session.query(`SELECT name, checksum FROM ${table} ORDER BY name COLLATE "C"`);
}
async function createLedger(session) {
    await session.query(`CREATE TABLE IF NOT EXISTS ${table} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at timestamptz NOT NULL DEFAULT now(),
       run text NOT NULL DEFAULT ''
     )`);
}
async function writeLedger(session, row, run) {
    await session.query(`INSERT INTO ${table} (name, checksum, run) VALUES ($1, $2, $3)`, [row.name, row.checksum, run]);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/apply.js




/** Applies files one after the other, each together with its row of the ledger; stops at the first that fails. */
async function applyFiles(files, workspace) {
    try {
        await createLedger(workspace.session);
    }
    catch (error) {
        return { message: `The ledger cannot be made: ${(0,errors/* messageOf */.bD)(error)}`, code: (0,explain/* codeOf */.$N)(error) };
    }
    for (const { file, source } of files) {
        (0,cancel/* refuseWhenCancelled */.y)(workspace.signal);
        workspace.say(`Applying ${file.name}`);
        const failure = source.transactional
            ? await applyWhole(file, source, workspace)
            : await applyByStatement(file, source, workspace);
        if (failure !== undefined)
            return { ...failure, version: file.version };
    }
    return undefined;
}
async function applyWhole(file, source, workspace) {
    const { session, run } = workspace;
    await session.query('BEGIN');
    try {
        await session.query(source.sql);
        await writeLedger(session, { name: file.version, checksum: checksumOf(file.text) }, run);
        await session.query('COMMIT');
        return undefined;
    }
    catch (error) {
        // The connection may be gone, and then so is the transaction.
        await session.query('ROLLBACK').catch(() => { });
        const line = lineOf(error, source.sql, source.firstLine);
        return { message: (0,errors/* messageOf */.bD)(error), code: (0,explain/* codeOf */.$N)(error), ...(line === undefined ? {} : { line }) };
    }
}
/** Sent together, statements would share a transaction after all: so each goes alone. */
async function applyByStatement(file, source, workspace) {
    const [{ loadParser }, { parseStatements }] = await Promise.all([
        __webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 6010)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8406)),
    ]);
    const parsed = parseStatements(await loadParser(), source.sql);
    if ('problem' in parsed)
        return { message: parsed.problem, code: '42601', line: source.firstLine + parsed.line - 1 };
    let done = 0;
    for (const statement of parsed.statements) {
        (0,cancel/* refuseWhenCancelled */.y)(workspace.signal);
        try {
            await workspace.session.query(statement.text);
            done += 1;
        }
        catch (error) {
            const first = source.firstLine + statement.line - 1;
            const line = lineOf(error, statement.text, first) ?? first;
            return { message: (0,errors/* messageOf */.bD)(error), code: (0,explain/* codeOf */.$N)(error), line, done };
        }
    }
    await writeLedger(workspace.session, { name: file.version, checksum: checksumOf(file.text) }, workspace.run);
    return undefined;
}
/** The server counts characters of what it was sent, from 1; it gives no position for what fails while it runs. */
function lineOf(error, sql, firstLine) {
    const { position } = error;
    if (position === undefined)
        return undefined;
    return firstLine + [...sql].slice(0, Number(position) - 1).filter((character) => character === '\n').length;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/adapter.js




const withoutTransaction = /^--[^\S\n]*deploy-actions:[^\S\n]*no-transaction[^\S\n]*\r?$/;
/** Plain SQL: files in the order of their names, each in one transaction with its row in our own ledger. */
const sql = {
    name: 'sql',
    title: 'plain SQL',
    executable: undefined,
    forbidden: [],
    files: /\.sql$/,
    detect: (files) => files.length > 0 && files.every(({ name, text }) => !foreign(name, text)),
    read(files) {
        return files
            .map(({ name, path, text }) => {
            const reason = foreign(name, text);
            if (reason === undefined)
                return { name, path, text, version: name };
            throw new errors/* UserError */.yo(`${path} is not a plain SQL migration: ${reason}.`, {
                reason: 'wrong-tool',
                accepted: 'files that are meant to be run as a whole',
                remedy: 'Name the tool that the files are written for by the input `tool`, or move the file out of the folder.',
                file: path,
            });
        })
            .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async pending(session, files) {
        return compare(await readLedger(session), files);
    },
    current: ({ applied }) => applied.at(-1) ?? '',
    gateSource: sourceOf,
    apply: (pending, workspace) => applyFiles(pending.map((file) => ({ file, source: sourceOf(file) })), workspace),
    recovery({ source, failure }) {
        if (source.transactional) {
            return 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.';
        }
        return failure.done
            ? `The file runs without a transaction: its first ${failure.done} statements are done and stay. Make them repeatable (IF NOT EXISTS), mend the one that failed, and run this again.`
            : 'Nothing of the file is done but what the failed statement may have left, such as an invalid index. Mend it and run this again.';
    },
};
function sourceOf({ text }) {
    const transactional = !withoutTransaction.test(text.split('\n', 1)[0] ?? '');
    return { sql: text, firstLine: 1, transactional, reversible: false };
}
/** Why a file is not meant to be run as a whole: to run it would also run how to undo it. */
function foreign(name, text) {
    if (/\.(?:up|down|undo)\.sql$/i.test(name))
        return 'it is one of a pair, of which only one half is to be run';
    if (isDbmateText(text))
        return 'it is written for dbmate';
    if (/^--\s*\+(?:goose|migrate)\s/im.test(text))
        return 'it is written for another migration tool';
    return undefined;
}
function compare(ledger, files) {
    const rows = new Map(ledger.map(({ name, checksum }) => [name, checksum]));
    for (const file of files) {
        const checksum = rows.get(file.version);
        if (checksum !== undefined && checksum !== checksumOf(file.text)) {
            throw new errors/* UserError */.yo(`${file.path} was edited after it had been applied: the database does not have what it says now.`, {
                reason: 'edited-migration',
                received: `sha256 ${checksumOf(file.text).slice(0, 12)}`,
                accepted: `sha256 ${checksum.slice(0, 12)}, as it was applied`,
                remedy: 'Restore the file (git log -p shows how it was), and put the change into a new one.',
                file: file.path,
            });
        }
    }
    const names = new Set(files.map(({ version }) => version));
    const applied = ledger.map(({ name }) => name);
    return {
        applied,
        pending: files.filter(({ version }) => !rows.has(version)),
        current: sql.current({ applied }),
        missing: applied.filter((name) => !names.has(name)),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/adapters.js




const byName = { dbmate: dbmate, sql: sql };
/** Every adapter, in the order in which they are asked whose files these are. */
const adapters = types/* migrationTools */.e7.map((name) => byName[name]);
/** How the files of a tool are named; with `auto`, those of any. */
function fileNames(tool) {
    return adapters.filter(({ name }) => tool === 'auto' || name === tool).map(({ files }) => files);
}
/** Gives the adapter that was asked for, or with `auto` the one whose files these are. */
function chooseAdapter(tool, files, directory) {
    const chosen = adapters.find((adapter) => (tool === 'auto' ? adapter.detect(files) : adapter.name === tool));
    if (chosen !== undefined)
        return chosen;
    throw new errors/* UserError */.yo(`The migration tool of ${directory} cannot be told from its files.`, {
        reason: 'unknown-tool',
        received: files.length === 0
            ? 'no files of any'
            : files
                .slice(0, 5)
                .map(({ name }) => name)
                .join(', '),
        accepted: `files of one of: ${adapters.map(({ title }) => title).join(', ')}`,
        remedy: 'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the files, and `tool` to the tool.',
    });
}
/** Refuses to start a tool with a command that drops, rewinds or creates. */
function refuseForbidden(adapter, args) {
    const found = args.find((argument) => adapter.forbidden.includes(argument));
    if (found !== undefined)
        throw new Error(`${adapter.title} ${found} is never run.`);
}


/***/ })

};

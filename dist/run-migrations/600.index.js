"use strict";
exports.id = 600;
exports.ids = [600];
exports.modules = {

/***/ 600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prisma: () => (/* binding */ prisma)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/failure.js

/**
 * Reads what Prisma says of a migration that failed: with its engine `Migration name: x`, `Database error code: 42P01`
 * and the server's words; with an adapter the words alone, and the name in a trace.
 */
function readFailure(said, pending) {
    const name = /^Migration name: (\S+)/m.exec(said)?.[1] ?? /with migration_name="([^"]+)"/.exec(said)?.[1];
    const file = pending.find(({ version }) => version === name);
    const words = /^Database error:\s*\n(?:ERROR: )?(.+)$/m.exec(said)?.[1] ??
        /^Error: external connector error\n(.+)$/m.exec(said)?.[1];
    if (file === undefined || words === undefined)
        return undefined;
    const code = /^Database error code: ([0-9A-Z]{5})/m.exec(said)?.[1] ?? (0,failure/* sqlStateIn */.TG)(said);
    const line = lineOf(words, file);
    return {
        message: words,
        code,
        version: file.version,
        ...(line === undefined ? {} : { line }),
    };
}
/** The first line that names what `No such table: nobody` is about; quoted names are found by the caller. */
function lineOf(words, { text }) {
    const name = /^[A-Z][\w ]+: ([\w.$]+)$/.exec(words)?.[1];
    if (name === undefined)
        return undefined;
    const at = text.split('\n').findIndex((line) => !line.trim().startsWith('--') && line.includes(name));
    return at < 0 ? undefined : at + 1;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/imports.js
var imports = __webpack_require__(4669);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/only.js
var only = __webpack_require__(8653);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/project.js





const configs = /^prisma\.config\.(?:ts|js|cjs|mjs|cts|mts)$/;
const lockName = /^migration_lock\.toml$/;
/** A lock lies two folders below the configuration, and in a folder of schemas three. */
const locksAt = 6;
/**
 * Finds Prisma's migrations: where its configuration says, else by their lock. `prisma.config.*` comes before
 * package.json, as for Prisma itself; one that lies below the folder that was named comes after a lock that is near.
 */
async function findPrisma(project, files) {
    const configured = (await fromConfig(project)) ?? (await fromManifest(project));
    const near = configured !== undefined && (0,tools_project/* isBelow */.Yw)(project.path, external_node_path_.posix.dirname(configured.because));
    const nearest = near ? undefined : await (0,tools_project/* findNearest */.qg)(project, lockName);
    if (configured !== undefined && nearest === undefined) {
        const { because, directory } = configured;
        return found(project, files, { because, directory, workingDirectory: external_node_path_.posix.dirname(because), schema: undefined });
    }
    const lock = nearest ?? (await (0,tools_project/* findNearest */.qg)(project, lockName, () => true, locksAt));
    if (lock === undefined)
        return undefined;
    const directory = external_node_path_.posix.dirname(lock);
    const around = { ...project, path: directory };
    const isAround = (path) => (0,tools_project/* isBelow */.Yw)(directory, external_node_path_.posix.dirname(path));
    const config = (await (0,tools_project/* findNearest */.qg)(around, configs, isAround)) ?? (await (0,tools_project/* findNearest */.qg)(around, /^package\.json$/, isAround));
    const workingDirectory = config === undefined ? external_node_path_.posix.join(directory, '../..') : external_node_path_.posix.dirname(config);
    const schema = external_node_path_.posix.join(directory, '../schema.prisma');
    const isConfigured = config !== undefined && external_node_path_.posix.basename(config).startsWith('prisma.');
    const standard = ['prisma/schema.prisma', 'schema.prisma'].map((path) => external_node_path_.posix.join(workingDirectory, path));
    const named = !isConfigured && !standard.includes(schema) && (await project.list()).includes(schema);
    return found(project, files, {
        because: lock,
        directory,
        workingDirectory,
        schema: named ? external_node_path_.posix.relative(workingDirectory, schema) : undefined,
    });
}
async function found(project, files, place) {
    const { schema, ...rest } = place;
    return {
        ...rest,
        files: (await (0,tools_project/* readBelow */.Gj)(project, place.directory, files)).filter(({ name }) => name.split('/').length === 2),
        settings: schema === undefined ? {} : { 'prisma.schema': schema },
    };
}
async function fromConfig(project) {
    const because = await (0,tools_project/* findNearest */.qg)(project, configs);
    if (because === undefined)
        return undefined;
    const saying = await (0,imports/* findSaying */.tn)(project, because, 'migrations');
    const config = (0,programs_config/* readConfig */.X)(saying.text);
    const title = 'Prisma’s configuration';
    const place = ({ path, besideFile }) => external_node_path_.posix.join(external_node_path_.posix.dirname(besideFile ? saying.path : because), path).replace(/\/$/, '');
    const path = (0,only/* onlyPath */.Mp)({ config: config.inside('migrations'), title, file: saying.path }, 'path');
    if (path !== undefined) {
        const directory = place(path);
        return isMeant(project, directory) && (await (0,tools_project/* hasFolder */.bU)(project, directory)) ? { because, directory } : undefined;
    }
    const schema = (0,only/* onlyPath */.Mp)({ config, title, file: saying.path }, 'schema');
    return schema === undefined ? undefined : besideSchema(project, because, place(schema));
}
async function fromManifest(project) {
    const because = await (0,tools_project/* findNearest */.qg)(project, /^package\.json$/, async (path) => schemaIn(await project.read(path)) !== undefined);
    const schema = because === undefined ? undefined : schemaIn(await project.read(because));
    return because === undefined || schema === undefined
        ? undefined
        : besideSchema(project, because, external_node_path_.posix.join(external_node_path_.posix.dirname(because), schema));
}
/** The migrations beside a schema, or in it where it is a folder of schemas. */
async function besideSchema(project, because, path) {
    for (const directory of [external_node_path_.posix.join(path, 'migrations'), external_node_path_.posix.join(path, '../migrations')])
        if (isMeant(project, directory) && (await holdsMigrations(project, directory)))
            return { because, directory };
    return undefined;
}
/** Somebody who names a folder beside what a configuration says means another project. */
function isMeant(project, directory) {
    return (0,tools_project/* isBelow */.Yw)(directory, project.path) || (0,tools_project/* isBelow */.Yw)(project.path, directory);
}
/** Whether a folder of that usual name is Prisma's. */
async function holdsMigrations(project, directory) {
    return (await (0,tools_project/* readBelow */.Gj)(project, directory, /^migration(?:_lock\.toml|\.sql)$/)).length > 0;
}
function schemaIn(manifest) {
    try {
        const { prisma } = JSON.parse(manifest);
        return typeof prisma?.schema === 'string' ? prisma.schema : undefined;
    }
    catch {
        // Somebody else's business, such as a template.
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/records.js


/** Reads Prisma's records, oldest first. */
async function readRecords(session) {
    const columns = ['migration_name', 'finished_at', 'rolled_back_at'];
    const rows = await (0,bookkeeping/* readRows */.aK)(session, { table: '_prisma_migrations' }, columns, 'started_at');
    return rows.map(({ migration_name, finished_at, rolled_back_at }) => ({
        name: migration_name,
        finished: finished_at !== null,
        rolledBack: rolled_back_at !== null,
    }));
}
/** The migrations that failed, or were cut off, and that nobody has resolved. */
function findFailed(records) {
    return records.filter(({ finished, rolledBack }) => !finished && !rolledBack).map(({ name }) => name);
}
/** The error for a failed migration, whether its file is in this checkout or not. */
function failedError(name, hasFile) {
    return new errors/* UserError */.yo(hasFile
        ? `The database records that the migration ${name} of Prisma failed, and Prisma applies nothing until that is resolved.`
        : `The database records a failed migration of Prisma, ${name}, that this checkout does not have.`, {
        reason: 'failed-migration',
        received: name,
        accepted: 'no failed migration (P3009)',
        remedy: `Look at what it left, then run \`prisma migrate resolve --rolled-back "${name}"\` where it was undone${hasFile ? ' (mend the file, and it runs again)' : ''}, or \`--applied\` where it was finished by hand.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/adapter.js






/** Prisma 6 and 7: a folder with migration.sql each, bookkeeping with starts, ends and failures. */
const prisma = {
    name: 'prisma',
    title: 'Prisma',
    executable: 'prisma',
    wantsEmpty: true,
    // `migrate status` is only a word that cannot be relied on; the others lose data or make a database.
    forbidden: ['migrate reset', 'migrate dev', 'db push', 'db execute', '--force-reset', '--accept-data-loss'],
    probe: ['migrate', 'deploy', '--help'],
    documentation: {
        triedOn: ['PostgreSQL'],
        detectedBy: '`migrations.path` or `schema` of `prisma.config.*`, `prisma.schema` of package.json, else `migrations/migration_lock.toml`; the files `migrations/*/migration.sql` beside it',
        bookkeeping: '`_prisma_migrations`',
        transaction: 'not to be relied on; a failed migration stays recorded until `prisma migrate resolve`',
        ownList: 'none: `migrate status` says that all is up to date where a migration was rolled back (`migrate resolve --rolled-back`) and `migrate deploy` would run it again',
    },
    files: /^migration\.sql$/,
    detect: () => false,
    find: (project) => findPrisma(project, prisma.files),
    isRead: (name) => name.split('/').length === 2,
    read: (files) => files
        .map(({ name, path, text }) => ({ name, path, text, version: external_node_path_.posix.dirname(name) }))
        .sort((a, b) => (a.version < b.version ? -1 : 1)),
    async pending(session, files) {
        const records = await readRecords(session);
        const names = new Set(files.map(({ version }) => version));
        const failed = findFailed(records);
        const gone = failed.find((name) => !names.has(name));
        if (gone !== undefined)
            throw failedError(gone, false);
        const applied = records.filter(({ finished, rolledBack }) => finished && !rolledBack).map(({ name }) => name);
        const [stuck] = failed;
        // One that has begun and not ended may be what another run is in the midst of.
        return {
            ...(0,tools_history/* compareHistory */.w)([...new Set(applied)], files),
            ...(stuck === undefined ? {} : { stuck: failedError(stuck, true) }),
        };
    },
    current: tools_history/* newest */.B,
    // With the engine a file is one script, and so in one transaction unless it says otherwise; with an adapter each
    // statement stands alone. What may be half done is not to be called rolled back.
    gateSource: ({ text }) => ({ sql: text, firstLine: 1, transactional: false, reversible: false }),
    async apply(pending, { session, settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Prisma needs a launcher.');
        const [failed] = findFailed(await readRecords(session));
        if (failed !== undefined) {
            const message = `An earlier run of ${failed} failed and is not resolved (P3009): Prisma applies nothing until it is.`;
            return { message, code: 'P3009', version: failed, line: 1 };
        }
        const schema = settings['prisma.schema'];
        const args = ['migrate', 'deploy', ...(schema === undefined ? [] : ['--schema', schema])];
        const result = await launcher.run(args, {
            ...environment,
            PRISMA_HIDE_UPDATE_MESSAGE: '1',
            CHECKPOINT_DISABLE: '1',
        });
        if (result.exitCode === 0)
            return undefined;
        return readFailure((0,failure/* saidBy */.TT)(result), pending) ?? { message: (0,failure/* lastLines */.w$)(result, 'Prisma'), code: '' };
    },
    recovery: ({ file, failure }) => failure.code === 'P3009' || failure.version !== undefined
        ? `What stood before the error may be done. Look at the database and undo that, then run \`prisma migrate resolve --rolled-back "${file.version}"\`, mend the file and run this again; or finish it by hand and run \`prisma migrate resolve --applied "${file.version}"\`.`
        : 'Mend what Prisma names, and run this again.',
};


/***/ })

};
;
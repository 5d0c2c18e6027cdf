export const id = 186;
export const ids = [186];
export const modules = {

/***/ 1016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   W: () => (/* binding */ combinePhases)
/* harmony export */ });
/** Where a file belongs whose statements belong there. */
function combinePhases(phases) {
    const has = (phase) => phases.includes(phase);
    if (has('mixed') || (has('expand') && has('contract')))
        return 'mixed';
    if (has('contract'))
        return 'contract';
    return has('expand') ? 'expand' : 'neutral';
}
/** Puts together what was found in a set and the phases of its files. */
function verdictOf(set, findings, phases) {
    const combined = combinePhases(phases.map(({ phase }) => phase));
    return {
        findings,
        phases,
        compatibility: combined === 'neutral' ? 'expand' : combined,
        reversible: set.every(({ source }) => source.reversible) && !findings.some(({ hazard }) => hazard === 'data-loss'),
    };
}


/***/ }),

/***/ 157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ judgeObserved),
/* harmony export */   Ko: () => (/* binding */ unanalysable),
/* harmony export */   O$: () => (/* binding */ unreadable)
/* harmony export */ });
/* harmony import */ var _approvals_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1794);
/* harmony import */ var _combine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1016);


/** What is reported of a routine's body even though nobody calls it yet. */
const graveAnyDay = new Set(['data-loss', 'unanalysable']);
/** The rule that every kind of database has, for what its parser does not know. */
const unanalysable = {
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'What cannot be read cannot be called safe.',
    rewrite: 'Mend it if it is a mistake; otherwise write the statements out as plain SQL.',
};
/**
 * Judges a set statement by statement, in order. `observe` parses the text of a file; what it does to tables that the
 * set itself has created counts for nothing.
 */
function judgeObserved(set, kind, rules, observe) {
    const created = new Set();
    const findings = [];
    const phases = [];
    for (const { file, source } of set) {
        const seen = [];
        for (const observed of observeSource(source, file.text, observe)) {
            const own = [];
            for (const hit of observed.hits) {
                const rule = rules[hit.rule];
                if (rule === undefined)
                    throw new Error(`There is no rule ${hit.rule}.`);
                if (hit.relation !== undefined && created.has(hit.relation))
                    continue;
                if (hit.later && !graveAnyDay.has(rule.hazard))
                    continue;
                if (!hit.later && rule.phase !== 'neutral')
                    own.push(rule.phase);
                findings.push({
                    rule: hit.rule,
                    ...rule,
                    subject: `${hit.subject}${hit.later ? ' (in a body that runs later)' : ''}`,
                    file: file.path,
                    line: source.firstLine + (hit.line ?? observed.line) - 1,
                    fingerprint: (0,_approvals_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .R)(observed.text, kind),
                });
            }
            const { changes } = observed;
            seen.push(...(own.length > 0 || changes === undefined || created.has(changes) ? own : ['expand']));
            noteTables(observed, created);
        }
        phases.push({ file: file.path, phase: (0,_combine_js__WEBPACK_IMPORTED_MODULE_1__/* .combinePhases */ .W)(seen) });
    }
    return (0,_combine_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .V)(set, findings, phases);
}
function observeSource(source, whole, observe) {
    const known = source.sql === undefined || source.sql.trim() === '' ? [] : observe(source.sql, source);
    if (!('unanalysable' in source) || source.unanalysable === undefined)
        return known;
    return [...known, unreadable(source.unanalysable, source.unanalysableLine ?? 1, whole)];
}
/** A text of which nobody knows where its statements end: all of it is what an approval binds to. */
function unreadable(problem, line, text) {
    return { text, line, hits: [{ rule: 'unanalysable', subject: problem }] };
}
function noteTables({ creates = [], drops = [], renames = [], forgets }, created) {
    if (forgets)
        created.clear();
    for (const name of creates)
        created.add(name);
    for (const name of drops)
        created.delete(name);
    for (const [from, to] of renames)
        if (created.delete(from))
            created.add(to);
}


/***/ }),

/***/ 186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/observe.js
var observe = __webpack_require__(157);
// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/mysql-keywords.js
var mysql_keywords = __webpack_require__(4641);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/executable.js
/** Quoted texts, comments, and the comments that run: MySQL's from a version on, and MariaDB's. */
const parts = /'(?:[^'\\]|\\[\s\S]|'')*'?|"(?:[^"\\]|\\[\s\S]|"")*"?|`(?:[^`]|``)*`?|#[^\n]*|--(?=\s|$)[^\n]*|(?<open>\/\*M?!\d*)|\/\*[\s\S]*?(?:\*\/|$)|(?<close>\*\/)/gu;
/**
 * Blanks out the marks of the comments that MySQL runs, so that what is in them is judged like everything else. No
 * character moves.
 */
function executable(sql) {
    let open = 0;
    return sql.replace(parts, (text, ...rest) => {
        const groups = rest.at(-1);
        if (groups.open !== undefined) {
            open += 1;
            return ' '.repeat(text.length);
        }
        if (groups.close === undefined || open === 0)
            return text;
        open -= 1;
        return '  ';
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/tree.js
/** Turns the parser's contexts into trees; `names` knows the contexts' classes. */
function toTree(node, names) {
    const context = node;
    const children = (context.children ?? []).map((child) => toTree(child, names));
    const token = context.start ?? node.symbol;
    return {
        name: names.get(node.constructor) ?? '',
        text: node.getText(),
        line: token?.line ?? 1,
        children,
    };
}
/** The first node of one of these names, the node itself included. */
function find(tree, ...names) {
    if (tree === undefined || names.includes(tree.name))
        return tree;
    for (const child of tree.children) {
        const found = find(child, ...names);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Every node of one of these names, the node itself included; not those inside of one that was found. */
function findAll(tree, ...names) {
    if (names.includes(tree.name))
        return [tree];
    return tree.children.flatMap((child) => findAll(child, ...names));
}
/** The words and signs that stand in a node itself, in capitals. */
function wordsOf(tree) {
    return tree.children.filter(({ name }) => name === '').map(({ text }) => text.toUpperCase());
}
/** A name as we compare it: without its quotes. Names of tables have a case on most servers. */
function plainName(tree) {
    return (tree?.text ?? '').replace(/`((?:[^`]|``)*)`/g, (_all, name) => name.replace(/``/g, '`'));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/parse.js



/** Loads a parser of MySQL's grammar (4 MB): only when there is SQL to judge. */
async function loadParser() {
    const [grammar, { MySqlLexer }, antlr] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(621), __webpack_require__.e(432)]).then(__webpack_require__.bind(__webpack_require__, 7432)),
        Promise.all(/* import() */[__webpack_require__.e(621), __webpack_require__.e(813)]).then(__webpack_require__.bind(__webpack_require__, 6813)),
        __webpack_require__.e(/* import() */ 621).then(__webpack_require__.bind(__webpack_require__, 1621)),
    ]);
    const names = new Map(Object.entries(grammar).map(([name, held]) => [held, name.replace(/Context$/, '')]));
    const attempt = (tokens, mode) => {
        let problem;
        tokens.seek(0);
        const parser = new grammar.MySqlParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(listenTo((found) => (problem ??= found)));
        parser.interpreter.predictionMode = mode;
        const program = parser.program();
        return problem ?? { program };
    };
    // The quick way of parsing gives up on some texts that the thorough one can read.
    const parseTokens = (tokens) => {
        const quick = attempt(tokens, antlr.PredictionMode.SLL);
        return 'message' in quick ? attempt(tokens, antlr.PredictionMode.LL) : quick;
    };
    return (text) => {
        const sql = executable(text);
        let unknown = undefined;
        const lexer = new MySqlLexer(antlr.CharStreams.fromString(sql));
        lexer.removeErrorListeners();
        lexer.addErrorListener(listenTo((found) => (unknown ??= found)));
        const tokens = new antlr.CommonTokenStream(lexer);
        tokens.fill();
        let result = unknown ?? parseTokens(tokens);
        for (let names = 0; unknown === undefined && 'message' in result && names < mostNames; names += 1) {
            const better = readAsName(tokens, result, MySqlLexer.ID, () => parseTokens(tokens));
            if (better === undefined)
                break;
            result = better;
        }
        if ('message' in result)
            return { problem: result.message.slice(0, 200), line: result.line };
        const source = [...sql];
        const statements = result.program.singleStatement().flatMap((context) => {
            const { start, stop } = context;
            if (start === null || stop === null || context.sqlStatement() === null)
                return [];
            const own = source.slice(start.start, stop.stop + 1).join('');
            return [{ tree: toTree(context, names), text: own.replace(/;\s*$/, ''), line: start.line }];
        });
        return { statements };
    };
}
/** How many words of a text are tried as names. */
const mostNames = 50;
/**
 * The grammar knows more words than MySQL reserves, and stumbles over a column named `active` or `status`. A word that
 * MySQL does not reserve, at the place of the error or just before it, is read as a name when that leads further.
 */
function readAsName(tokens, problem, identifier, parse) {
    const all = tokens.getTokens().filter(({ channel }) => channel === 0);
    const at = all.findIndex(({ tokenIndex }) => tokenIndex === problem.token);
    for (const token of [all[at], all[at - 1], all[at - 2]]) {
        const word = token?.text ?? '';
        if (token === undefined || token.type === identifier)
            continue;
        if (!/^[A-Za-z_]\w*$/.test(word) || mysql_keywords/* mysqlKeywords */.z.has(word.toLowerCase()))
            continue;
        const { type } = token;
        token.type = identifier;
        const result = parse();
        if (!('message' in result) || result.token > problem.token)
            return result;
        token.type = type;
    }
    return undefined;
}
function listenTo(note) {
    return {
        syntaxError: (_by, token, line, _column, message) => note({ message, line, token: token?.tokenIndex ?? -1 }),
        reportAmbiguity() { },
        reportAttemptingFullContext() { },
        reportContextSensitivity() { },
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/rules.js

const keepFirst = 'Release code that no longer uses it first; drop it in a later release, after a backup.';
const online = 'Use gh-ost or pt-online-schema-change, or do it in a maintenance window.';
/** Rules on what is lost, or breaks the code that runs now. */
const breaking = {
    'drop-table': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'Dropping a table deletes its rows for good, and breaks code that still reads it.',
        rewrite: keepFirst,
    },
    'drop-column': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'Dropping a column deletes its values for good, and breaks code that still names it.',
        rewrite: keepFirst,
    },
    'drop-database': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'Dropping a database deletes everything in it.',
        rewrite: 'A migration never drops a database: take the statement out and do it by hand.',
    },
    'drop-partition': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'Dropping, truncating or discarding a partition deletes its rows for good.',
        rewrite: 'Delete the rows that are meant by a condition, or drop the partition after a backup.',
    },
    'discard-tablespace': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'DISCARD TABLESPACE deletes the file with the rows of the table.',
        rewrite: 'Take it out: moving tablespaces is no matter of a migration.',
    },
    'drop-view': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Dropping a view breaks code that still reads it.',
        rewrite: 'Change a view by CREATE OR REPLACE VIEW; drop it after the release that no longer reads it.',
    },
    'drop-routine': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Dropping a function, procedure or event breaks code that still relies on it.',
        rewrite: 'Drop it after the release that no longer relies on it.',
    },
    'drop-trigger': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Without the trigger, what it wrote or checked is no longer written or checked.',
        rewrite: 'Drop it after the release that no longer relies on it.',
    },
    truncate: {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'TRUNCATE deletes all rows of a table, and commits at once.',
        rewrite: 'Delete the rows that are meant by a condition, in batches, outside of the migration.',
    },
    'delete-without-where': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'A DELETE without a condition, or with one that is always true, deletes all rows.',
        rewrite: 'Say which rows are meant: DELETE FROM … WHERE <a condition on the columns>.',
    },
    'update-without-where': {
        hazard: 'data-loss',
        phase: 'neutral',
        reason: 'An UPDATE without a condition, or with one that is always true, overwrites the values of all rows.',
        rewrite: 'Fill only what is empty, in batches: UPDATE … SET column = … WHERE column IS NULL.',
    },
    rename: {
        hazard: 'incompatible',
        phase: 'mixed',
        reason: 'A rename breaks the code that runs now at once, and the new code before it: neither order works.',
        rewrite: 'Add the new name beside the old one (a column or view), write to both, and drop the old one a release later.',
    },
    'change-column-type': {
        hazard: 'incompatible',
        phase: 'mixed',
        reason: 'MODIFY and CHANGE state the whole column anew: another type copies the table while writers wait, may cut values off, and breaks code that expects the old one.',
        rewrite: 'Add a column of the new type, write to both, fill it in batches, and drop the old one a release later.',
    },
    'set-not-null': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'NOT NULL rebuilds the table, and refuses rows of code that leaves the column out.',
        rewrite: 'Fill the column first, and require it after the release that always writes it.',
    },
    'drop-default': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Without the default, code that leaves the column out writes NULL or fails.',
        rewrite: 'Drop the default after the release that always writes the column.',
    },
    'add-required-column': {
        hazard: 'incompatible',
        phase: 'mixed',
        reason: 'A NOT NULL column without a default refuses rows of the code that runs now.',
        rewrite: 'Add it with a DEFAULT, or nullable; require it in a later release.',
    },
    'exchange-partition': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'EXCHANGE PARTITION takes rows out of sight of the code that reads the table.',
        rewrite: 'Do it after the release that no longer needs the rows.',
    },
    revoke: {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Taking a permission or a user away breaks code that still needs it.',
        rewrite: 'Do it after the release that no longer needs it.',
    },
};
/** Rules on what makes others wait, cannot be told, or cannot work. */
const holding = {
    'add-computed-column': {
        hazard: 'lock',
        phase: 'expand',
        reason: 'A stored generated column, and a default that is computed, copy the table while writers wait.',
        rewrite: 'Add a VIRTUAL column, or one without a default, and fill it in batches.',
    },
    'auto-increment': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Adding an AUTO_INCREMENT column or setting its next value changes the table while writers wait.',
        rewrite: online,
    },
    'primary-key': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Adding or dropping the primary key writes the whole table anew.',
        rewrite: online,
    },
    'unique-constraint': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'A unique index fails on duplicates, also on those that are written while it is built.',
        rewrite: 'Look for duplicates first, and build it at a quiet moment.',
    },
    'foreign-key-validated': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Adding a foreign key copies the table while writers wait, and locks the one it refers to.',
        rewrite: online,
    },
    'check-validated': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Adding or enforcing a check copies the table while writers wait.',
        rewrite: `Add it NOT ENFORCED, or check in the code. ${online}`,
    },
    'special-index': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Building a FULLTEXT or SPATIAL index holds up all writes to the table.',
        rewrite: online,
    },
    'algorithm-copy': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'ALGORITHM=COPY copies the table while writers wait.',
        rewrite: 'ALGORITHM=INSTANT or INPLACE with LOCK=NONE, which fails at once where it cannot be done so.',
    },
    'lock-clause': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'LOCK=SHARED holds up writers, LOCK=EXCLUSIVE readers too.',
        rewrite: 'LOCK=NONE, which fails at once where it cannot be done so.',
    },
    'change-engine': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'ENGINE copies the table while writers wait; an engine without transactions loses them and the foreign keys.',
        rewrite: online,
    },
    'convert-charset': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'CONVERT TO CHARACTER SET copies the table while writers wait, and may change the types of its columns.',
        rewrite: `Convert column by column. ${online}`,
    },
    'rewrite-table': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'OPTIMIZE, FORCE, ORDER BY, another row format and work on partitions write the table anew.',
        rewrite: online,
    },
    'lock-table': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'LOCK TABLES and FLUSH TABLES hold up others until they are taken back.',
        rewrite: 'Leave locking to the statements.',
    },
    'disable-checks': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Without checks the rows written meanwhile may break foreign keys, and nobody looks at them afterwards.',
        rewrite: 'Write the rows in an order that the foreign keys accept.',
    },
    'lifts-timeouts': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Setting a timeout lifts the limits that keep a migration from holding up others.',
        rewrite: 'Set the inputs lock-timeout and statement-timeout instead.',
    },
    call: {
        hazard: 'unanalysable',
        phase: 'neutral',
        reason: 'What a procedure does stands in the database, not in the migration.',
        rewrite: 'Write the statements out as plain SQL.',
    },
    'transaction-control': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'The migration runs in a transaction, which BEGIN, COMMIT and ROLLBACK end: a failure would leave it half done.',
        rewrite: 'Take them out.',
    },
    unanalysable: observe/* unanalysable */.Ko,
};
/** Every rule that migrations of MySQL and MariaDB are judged by. */
const mysqlRules = { ...breaking, ...holding };

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/alter.js

/** Says what an ALTER TABLE does. */
function alterTable(tree) {
    const table = plainName(find(tree, 'TableName'));
    const renames = [];
    const hits = tree.children
        .slice(tree.children.findIndex(({ name }) => name === 'TableName') + 1)
        .flatMap((option) => {
        if (option.name === '')
            return [];
        if (option.name === 'AlterByRename')
            renames.push([table, plainName(find(option, 'TableNameCreate', 'TableName'))]);
        return optionOf(option).map(([rule, what]) => ({
            rule,
            subject: what === undefined ? table : `${table}.${what}`,
            relation: table,
            line: option.line,
        }));
    });
    return { changes: table, hits, renames };
}
const harmless = new Set([
    'AlterByRenameIndex',
    'AlterByAlterIndexVisibility',
    'AlterByDropForeignKey',
    'AlterByDropConstraintCheck',
    'AlterByDropIndex',
    'AlterByAddIndex',
    'AlterByDefaultCharset',
    'AlterByAnalyzePartition',
    'AlterByCheckPartition',
    'AlterByAddPartition',
    'AlterByValidate',
]);
const rewriting = new Set([
    'AlterByForce',
    'AlterByOrder',
    'AlterByRemovePartitioning',
    'AlterByOptimizePartition',
    'AlterByCoalescePartition',
    'AlterByReorganizePartition',
    'AlterByRebuildPartition',
    'AlterByRepairPartition',
    'AlterByUpgradePartitioning',
]);
function optionOf(option) {
    const { name } = option;
    if (harmless.has(name))
        return [];
    if (rewriting.has(name))
        return [['rewrite-table']];
    const words = wordsOf(option);
    const column = plainName(find(option, 'ColumnName'));
    switch (name) {
        case 'AlterPartition':
            return option.children.flatMap(optionOf);
        case 'AlterByAddColumn':
            return addedColumn(column, find(option, 'ColumnDefinition'));
        case 'AlterByAddColumns': {
            const names = option.children.filter((child) => child.name === 'ColumnName');
            const definitions = option.children.filter((child) => child.name === 'ColumnDefinition');
            return names.flatMap((each, index) => addedColumn(plainName(each), definitions[index]));
        }
        case 'AlterByDropColumn':
            return [['drop-column', column]];
        case 'AlterByModifyColumn':
            return [['change-column-type', column], ...required(option, column)];
        case 'AlterByChangeColumn': {
            const to = plainName(find(option, 'ColumnNameCreate'));
            const renamed = to !== '' && to.toLowerCase() !== column.toLowerCase();
            return [
                ...(renamed ? [['rename', `${column} to ${to}`]] : []),
                ['change-column-type', column],
                ...required(option, column),
            ];
        }
        case 'AlterByRenameColumn':
            return [['rename', `${column} to ${plainName(find(option, 'ColumnNameCreate'))}`]];
        case 'AlterByRename':
            return [['rename', `to ${plainName(find(option, 'TableNameCreate', 'TableName'))}`]];
        case 'AlterByAlterColumnDefault':
            return words.includes('DROP') ? [['drop-default', column]] : [];
        case 'AlterByAddForeignKey':
            return [['foreign-key-validated']];
        case 'AlterByAddCheckTableConstraint':
        case 'AlterByAlterCheckTableConstraint':
            return /NOTENFORCED$/i.test(option.text) ? [] : [['check-validated']];
        case 'AlterByAddUniqueKey':
            return [['unique-constraint']];
        case 'AlterByAddPrimaryKey':
        case 'AlterByDropPrimaryKey':
            return [['primary-key']];
        case 'AlterByAddSpecialIndex':
            return [['special-index']];
        case 'AlterBySetAlgorithm':
            return words.includes('COPY') ? [['algorithm-copy']] : [];
        case 'AlterByLock':
            return words.some((word) => word === 'SHARED' || word === 'EXCLUSIVE') ? [['lock-clause']] : [];
        case 'AlterByConvertCharset':
            return [['convert-charset']];
        case 'AlterByDropPartition':
        case 'AlterByTruncatePartition':
        case 'AlterByDiscardPartition':
            return [['drop-partition', plainName(find(option, 'PartitionNames'))]];
        case 'AlterByExchangePartition':
            return [['exchange-partition']];
        case 'AlterByTableOption':
            return option.children.flatMap(tableOption);
        case 'AlterTableSpaceOption':
            return words.includes('DISCARD') ? [['discard-tablespace']] : [['unanalysable', 'IMPORT TABLESPACE']];
        default:
            return [['unanalysable', `ALTER TABLE does what is not known: ${name || option.text.slice(0, 60)}`]];
    }
}
function tableOption({ name }) {
    if (name === 'TableOptionEngine')
        return [['change-engine']];
    if (name === 'TableOptionAutoIncrement')
        return [['auto-increment']];
    return [
        'TableOptionRowFormat',
        'TableOptionKeyBlockSize',
        'TableOptionCompression',
        'TableOptionEncryption',
    ].includes(name)
        ? [['rewrite-table']]
        : [];
}
function required(option, column) {
    return isRequired(find(option, 'ColumnDefinition')) ? [['set-not-null', column]] : [];
}
function isRequired(definition) {
    return /^NOT/i.test(find(definition, 'NullNotNull')?.text ?? '');
}
function addedColumn(column, definition) {
    const generated = find(definition, 'GeneratedColumnConstraint');
    const increments = find(definition, 'AutoIncrementColumnConstraint') !== undefined;
    const fallback = find(definition, 'DefaultColumnConstraint');
    const given = fallback !== undefined && !/^DEFAULTNULL$/i.test(fallback.text);
    // CURRENT_TIMESTAMP is one value for all rows; an expression is computed for each.
    const computed = fallback !== undefined && /^DEFAULT\(/i.test(fallback.text);
    const stored = generated !== undefined && /(?:STORED|PERSISTENT)$/i.test(generated.text);
    const primary = find(definition, 'PrimaryKeyColumnConstraint') !== undefined;
    const filled = given || generated !== undefined || increments;
    const found = [];
    if ((isRequired(definition) || primary) && !filled)
        found.push(['add-required-column', column]);
    if (stored || computed)
        found.push(['add-computed-column', column]);
    if (increments)
        found.push(['auto-increment', column]);
    if (primary)
        found.push(['primary-key', column]);
    if (find(definition, 'UniqueKeyColumnConstraint') !== undefined)
        found.push(['unique-constraint', column]);
    if (find(definition, 'CheckColumnConstraint') !== undefined)
        found.push(['check-validated', column]);
    if (find(definition, 'ReferenceColumnConstraint') !== undefined)
        found.push(['foreign-key-validated', column]);
    return found;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/conditions.js

/** Whether a condition can leave rows out at all. */
function narrows(condition) {
    if (condition === undefined)
        return false;
    const { name, children } = condition;
    if (name === 'LogicalExpression') {
        const [left, operator, right] = children;
        const word = operator?.text.toUpperCase() ?? '';
        if (word === 'AND' || word === '&&')
            return narrows(left) || narrows(right);
        return narrows(left) && narrows(right);
    }
    if (name === 'BinaryComparisonPredicate') {
        const [left, operator, right] = children;
        const tautology = ['=', '<=', '>=', '<=>'].includes(operator?.text ?? '') && left?.text === right?.text;
        return !tautology && !isConstant(condition);
    }
    if (name === 'NestedExpressionAtom')
        return narrows(children[1]);
    if (children.length === 1)
        return narrows(children[0]);
    return !isConstant(condition);
}
/** A condition that names no column says the same of every row. */
function isConstant(condition) {
    return (find(condition, 'ColumnNameExpressionAtom', 'FunctionCallExpressionAtom', 'ColumnName') === undefined &&
        !hasQuery(condition));
}
function hasQuery(tree) {
    return /Subquery|Exists|QuerySpecification/.test(tree.name) || tree.children.some(hasQuery);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/statements.js



/** Says what a statement does. */
function observeStatement(statement, parse, transactional) {
    const { tree, text, line } = statement;
    return { text, line, hits: [], ...deedsOf(kindOf(tree), { parse, transactional, text }) };
}
/** Nodes that only say to which family a statement belongs. */
const families = new Set([
    'SingleStatement',
    'SqlStatement',
    'DdlStatement',
    'DmlStatement',
    'TransactionStatement',
    'AdministrationStatement',
    'UtilityStatement',
    'ReplicationStatement',
    'PreparedStatement',
    'DeleteStatement',
    'UpdateStatement',
    'SetStatement',
    'RevokeStatement',
    'ProcedureSqlStatement',
]);
function kindOf(tree) {
    const inner = tree.children.find(({ name }) => name !== '' && name !== 'EmptyStatement_');
    return families.has(tree.name) && inner !== undefined ? kindOf(inner) : tree;
}
/** Statements that neither lose anything nor hold anybody up, and that running code does not notice. */
const statements_harmless = /^(?:QuerySpecification\w*|UnionSelect|UnionAndLateralSelect|SelectExpression|SelectStatement|Parenthesis\w*|SetOperations|InsertStatement|ReplaceStatement|ValuesStatement|TableStatement|DoStatement|LoadDataStatement|LoadXmlStatement|StartTransaction|SavePointStatement|RollbackStatement|ReleaseStatement|UnlockTables|AnalyzeTable|CheckTable|ChecksumTable|Show\w*|FullDescribeStatement|SimpleDescribeStatement|DropIndex|GrantStatement|GrantProxy|DeallocatePrepare|ExecuteStatement|SetNames|SetCharset|CreateUser\w*|AlterUser\w*|AlterSimpleDatabase|AlterEvent|AlterProcedure|AlterFunction|HelpStatement|CommonTableExpressions)$/;
function deedsOf(tree, scope) {
    const table = plainName(find(tree, 'TableNameCreate', 'TableName'));
    switch (tree.name) {
        case 'AlterTable':
            return alterTable(tree);
        case 'ColumnCreateTable':
        case 'QueryCreateTable':
        case 'CopyCreateTable':
            // IF NOT EXISTS may find a table that is in use.
            return { changes: table, creates: find(tree, 'IfNotExists') === undefined ? [table] : [] };
        case 'CreateDatabase':
        case 'CreateView':
        case 'AlterView':
        case 'CreateRole':
            return { changes: '' };
        case 'CreateIndex':
            return createIndex(tree);
        case 'CreateProcedure':
        case 'CreateFunction':
        case 'CreateTrigger':
        case 'CreateEvent':
            return { changes: '', hits: bodyOf(tree, scope) };
        case 'DropTable': {
            const names = findAll(tree, 'TableName').map(plainName);
            return { hits: names.map((name) => ({ rule: 'drop-table', subject: name, relation: name })), drops: names };
        }
        case 'DropDatabase':
            return hit('drop-database', plainName(find(tree, 'DatabaseName')));
        case 'DropView':
            return { hits: findAll(tree, 'ViewName').map((name) => ({ rule: 'drop-view', subject: plainName(name) })) };
        case 'DropProcedure':
        case 'DropFunction':
        case 'DropEvent':
            return hit('drop-routine', plainName(find(tree, 'FullId') ?? tree.children.at(-1)));
        case 'DropTrigger':
            return hit('drop-trigger', plainName(find(tree, 'FullId')));
        case 'RenameTable': {
            const pairs = findAll(tree, 'RenameTableClause').map((clause) => [
                plainName(find(clause, 'TableName')),
                plainName(find(clause, 'TableNameCreate')),
            ]);
            const hits = pairs.map(([from, to]) => ({ rule: 'rename', subject: `${from} to ${to}`, relation: from }));
            return { hits, renames: pairs };
        }
        case 'TruncateTable':
            return hit('truncate', table, table);
        case 'SingleDeleteStatement':
            return rows('delete-without-where', tree, [table]);
        case 'MultipleDeleteStatement': {
            const named = tree.children.filter(({ name }) => name === 'TableName').map(plainName);
            return rows('delete-without-where', tree, named.length > 0 ? named : [table]);
        }
        case 'SingleUpdateStatement':
        case 'MultipleUpdateStatement':
            return rows('update-without-where', tree, [table]);
        case 'WithStatement': {
            const inner = tree.children.at(-1);
            return inner === undefined ? {} : deedsOf(kindOf(inner), scope);
        }
        case 'AnalyzeDescribeStatement':
            return deedsInside(tree, scope);
        case 'CallStatement':
            return hit('call', `CALL ${plainName(find(tree, 'FullId'))}`);
        case 'PrepareStatement':
            return prepare(tree, scope);
        case 'BeginWork':
        case 'CommitWork':
        case 'RollbackWork':
        case 'StartTransaction':
            return scope.transactional ? hit('transaction-control', tree.text.toUpperCase()) : {};
        case 'LockTables':
            return hit('lock-table', 'LOCK TABLES');
        case 'FlushStatement':
            return /TABLE|LOCK/i.test(tree.text) ? hit('lock-table', 'FLUSH TABLES') : {};
        case 'OptimizeTable':
        case 'RepairTable':
            return hit('rewrite-table', table, table);
        case 'SetVariable':
            return setVariable(tree);
        case 'UseStatement':
            return { forgets: true };
        case 'DropUser':
        case 'DropRole':
        case 'DetailRevoke':
        case 'ShortRevoke':
        case 'RoleRevoke':
            return hit('revoke', 'a permission');
        case 'RenameUser':
            return hit('rename', 'a user');
        default:
            if (statements_harmless.test(tree.name))
                return {};
            return hit('unanalysable', `the statement is not known: ${tree.name || tree.text.slice(0, 60)}`);
    }
}
function hit(rule, subject, relation) {
    return { hits: [{ rule, subject, ...(relation === undefined ? {} : { relation }) }] };
}
/** The condition is what follows WHERE; of several tables, what joins them counts as one. */
function rows(rule, tree, tables) {
    const at = tree.children.findIndex(({ name, text }) => name === '' && text.toUpperCase() === 'WHERE');
    const condition = at < 0 ? undefined : tree.children[at + 1];
    const joined = !isOuter(tree) &&
        findAll(tree, 'InnerJoin').some((join) => {
            const on = find(join, 'JoinSpec');
            return on !== undefined && (wordsOf(on).includes('USING') || narrows(on.children[1]));
        });
    if (narrows(condition) || joined)
        return {};
    return { hits: tables.map((name) => ({ rule, subject: name, relation: name })) };
}
/** An outer join leaves no row out. The grammar takes LEFT for an alias of the table before it. */
function isOuter(tree) {
    const aliases = findAll(tree, 'AtomTableItem').flatMap(({ children }) => children.slice(1));
    return find(tree, 'OuterJoin') !== undefined || aliases.some(({ text }) => /^(?:left|right|natural)$/i.test(text));
}
function createIndex(tree) {
    const table = plainName(find(tree, 'TableName'));
    const words = wordsOf(tree);
    const rules = [];
    if (words.includes('UNIQUE'))
        rules.push('unique-constraint');
    if (words.includes('FULLTEXT') || words.includes('SPATIAL'))
        rules.push('special-index');
    if (words.includes('COPY'))
        rules.push('algorithm-copy');
    if (words.includes('SHARED') || words.includes('EXCLUSIVE'))
        rules.push('lock-clause');
    return { hits: rules.map((rule) => ({ rule, subject: table, relation: table })) };
}
/** What a routine would do some day: told where it loses data or cannot be told. */
function bodyOf(tree, scope) {
    const body = find(tree, 'RoutineBody');
    const statements = body === undefined ? [] : findAll(body, 'SqlStatement');
    return statements.flatMap((statement) => (deedsOf(kindOf(statement), { ...scope, transactional: false }).hits ?? []).map((one) => {
        // Tables that the set creates may be in use by then.
        const { relation: _relation, ...rest } = one;
        return { ...rest, later: true, line: statement.line };
    }));
}
function deedsInside(tree, scope) {
    const hits = findAll(tree, 'SqlStatement', 'DmlStatement', 'DeleteStatement', 'UpdateStatement').flatMap((inner) => deedsOf(kindOf(inner), scope).hits ?? []);
    return { hits };
}
/** PREPARE of one literal is as good as the statement itself; of anything else nobody knows what will run. */
function prepare(tree, scope) {
    const literal = /FROM\s*(?:'((?:[^'\\]|'')*)'|"((?:[^"\\]|"")*)")\s*$/i.exec(scope.text);
    const text = (literal?.[1] ?? literal?.[2])?.replace(/''|""/g, (quotes) => quotes[0]);
    if (text === undefined)
        return hit('unanalysable', 'PREPARE: the statement is put together while it runs');
    const parsed = scope.parse(text);
    if ('problem' in parsed)
        return hit('unanalysable', parsed.problem);
    const hits = parsed.statements.flatMap(({ tree: inner, text: own }) => deedsOf(kindOf(inner), { ...scope, text: own }).hits ?? []);
    return { hits, changes: find(tree, 'Uid')?.text ?? '' };
}
const checks = /^(?:@@)?(?:session\.|global\.)?(?:foreign_key_checks|unique_checks|sql_log_bin)$/i;
const timeouts = /^(?:@@)?(?:session\.|global\.)?(?:lock_wait_timeout|innodb_lock_wait_timeout|max_execution_time|max_statement_time)$/i;
function setVariable(tree) {
    const hits = tree.children.flatMap((child, index) => {
        if (child.name !== 'VariableClause')
            return [];
        const name = child.text
            .replace(/^(?:session|global|local|persist)(?=[a-z@])/i, '')
            .replace(/^@@(?:local|persist)\./i, '');
        const value = tree.children.slice(index + 1).find((one) => one.name !== '')?.text ?? '';
        if (checks.test(name) && /^(?:0|off|false)$/i.test(value))
            return [{ rule: 'disable-checks', subject: name }];
        return timeouts.test(name) ? [{ rule: 'lifts-timeouts', subject: name }] : [];
    });
    return { hits };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/gate.js




/** Judges migrations of MySQL and MariaDB with a parser of MySQL's grammar. */
async function judge(set) {
    const parse = await loadParser();
    return (0,observe/* judgeObserved */.IN)(set, 'mysql', mysqlRules, (sql, { transactional }) => {
        const parsed = parse(sql);
        if ('problem' in parsed)
            return [(0,observe/* unreadable */.O$)(parsed.problem, parsed.line, sql)];
        return parsed.statements.map((statement) => observeStatement(statement, parse, transactional));
    });
}


/***/ })

};

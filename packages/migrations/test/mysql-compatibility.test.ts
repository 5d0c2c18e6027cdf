import { expect, test } from '@jest/globals'
import { judgeAs } from './judge-sql.ts'

const add = 'ALTER TABLE users ADD COLUMN b INT'
const drop = 'ALTER TABLE users DROP COLUMN a'

test.each([
  ['what is added and dropped by one statement', 'mixed', [`${add}, DROP COLUMN a;`]],
  ['a column of another type in its place', 'mixed', [`${drop}, ADD COLUMN a BIGINT;`]],
  ['and by several in a block', 'mixed', [`BEGIN NOT ATOMIC ${add}; ${drop}; END;`]],
  ['or in a procedure that is called', 'mixed', [`CREATE PROCEDURE p() BEGIN ${add}; ${drop}; END; CALL p();`]],
  ['or in files of their own', 'mixed', [`${add};`, `${drop};`]],
  ['a column that goes', 'contract', [`${drop}, DROP INDEX i, ALGORITHM=INPLACE;`]],
  ['one that goes from a block', 'contract', [`BEGIN NOT ATOMIC IF 1 THEN ${drop}; END IF; END;`]],
  ['what is done to a table that the set makes', 'expand', ['CREATE TABLE users (a INT);', `${add}, DROP COLUMN a;`]],
  ['a trigger that refuses', 'contract', ["CREATE TRIGGER t BEFORE DELETE ON a FOR EACH ROW SIGNAL SQLSTATE '45000';"]],
  [
    'a trigger that is changed',
    'expand',
    ['DROP TRIGGER t; CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW SET @x = 1;'],
  ],
])('belongs where it breaks nothing: %s (%s)', async (_what, compatibility, texts) => {
  expect((await judgeAs('mysql', ...texts)).compatibility).toBe(compatibility)
})

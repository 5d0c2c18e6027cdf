import { drizzle } from '../../src/tools/drizzle/adapter.ts'
import { prisma } from '../../src/tools/prisma/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

const prismaCases: Labelled[] = [
  [
    'a table with its index and key',
    lines(
      '-- CreateTable',
      'CREATE TABLE "Post" (',
      '    "id" SERIAL NOT NULL,',
      '    "authorId" TEXT NOT NULL,',
      '',
      '    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")',
      ');',
      '',
      '-- CreateIndex',
      'CREATE UNIQUE INDEX "Post_authorId_key" ON "Post"("authorId");',
      '',
      '-- AddForeignKey',
      'ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;',
    ),
    [],
  ],
  [
    'a required column of which Prisma warns',
    lines(
      '/*',
      '  Warnings:',
      '',
      '  - Added the required column `slug` to the `User` table without a default value.',
      '*/',
      '-- AlterTable',
      'ALTER TABLE "User" ADD COLUMN     "slug" TEXT NOT NULL;',
    ),
    ['7 add-required-column'],
  ],
  [
    'a column that goes and one that comes',
    lines(
      '-- AlterTable',
      'ALTER TABLE "User" DROP COLUMN "name",',
      'ADD COLUMN     "title" TEXT NOT NULL DEFAULT \'\';',
    ),
    ['2 drop-column'],
  ],
  [
    'an enum that loses a value',
    lines(
      '-- AlterEnum',
      'BEGIN;',
      'CREATE TYPE "Role_new" AS ENUM (\'A\');',
      'ALTER TABLE "User" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");',
      'ALTER TYPE "Role" RENAME TO "Role_old";',
      'ALTER TYPE "Role_new" RENAME TO "Role";',
      'DROP TYPE "Role_old";',
      'COMMIT;',
    ),
    ['4 change-column-type', '5 rename', '7 drop-type'],
  ],
  ['an enum that gets a value', lines('-- AlterEnum', 'ALTER TYPE "Role" ADD VALUE \'GUEST\';'), []],
  [
    'an index',
    lines('-- CreateIndex', 'CREATE INDEX "User_email_idx" ON "User"("email");'),
    ['2 index-not-concurrently'],
  ],
  ['an index that is built beside', lines('CREATE INDEX CONCURRENTLY "User_email_idx" ON "User"("email");'), []],
  ['an index that goes', lines('-- DropIndex', 'DROP INDEX "User_email_key";'), ['2 drop-index-not-concurrently']],
  [
    'a key that is made anew',
    lines(
      'ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";',
      'ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;',
    ),
    ['2 foreign-key-validated'],
  ],
  [
    'names of many to many',
    lines(
      'CREATE TABLE "_PostToTag" (',
      '    "A" TEXT NOT NULL,',
      '    "B" TEXT NOT NULL',
      ');',
      'CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");',
    ),
    [],
  ],
  [
    'a table in SQLite that is built anew',
    lines(
      '-- RedefineTables',
      'PRAGMA defer_foreign_keys=ON;',
      'PRAGMA foreign_keys=OFF;',
      'CREATE TABLE "new_User" ("id" TEXT NOT NULL PRIMARY KEY, "age" INTEGER);',
      'INSERT INTO "new_User" ("id") SELECT "id" FROM "User";',
      'DROP TABLE "User";',
      'ALTER TABLE "new_User" RENAME TO "User";',
      'PRAGMA foreign_keys=ON;',
      'PRAGMA defer_foreign_keys=OFF;',
    ),
    ['6 rebuild-table'],
    'sqlite',
  ],
  [
    'MySQL',
    lines(
      '-- AlterTable',
      'ALTER TABLE `User` ADD COLUMN `bio` VARCHAR(191) NULL,',
      "    MODIFY `name` VARCHAR(255) NOT NULL DEFAULT '';",
    ),
    ['3 change-column-type', '3 set-not-null'],
    'mysql',
  ],
]

testLabelled(prisma, 'prisma/migrations/20240101000000_a/migration.sql', prismaCases)

const drizzleCases: Labelled[] = [
  [
    'an enum, a table and its key',
    lines(
      'CREATE TYPE "public"."role" AS ENUM(\'a\', \'b\');--> statement-breakpoint',
      'CREATE TABLE "posts" (',
      '\t"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,',
      '\t"user_id" text NOT NULL',
      ');',
      '--> statement-breakpoint',
      'ALTER TABLE "posts" ADD CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint',
      'CREATE INDEX "i" ON "posts" USING btree ("user_id");',
    ),
    [],
  ],
  [
    'what older versions write around a key',
    lines(
      'CREATE TABLE IF NOT EXISTS "posts" ("id" serial PRIMARY KEY NOT NULL);',
      '--> statement-breakpoint',
      'DO $$ BEGIN',
      ' ALTER TABLE "posts" ADD CONSTRAINT "fk" FOREIGN KEY ("id") REFERENCES "users"("id") ON DELETE no action ON UPDATE no action;',
      'EXCEPTION',
      ' WHEN duplicate_object THEN null;',
      'END $$;',
    ),
    [],
  ],
  [
    'columns',
    lines(
      'ALTER TABLE "users" ADD COLUMN "bio" text;--> statement-breakpoint',
      'ALTER TABLE "users" ADD COLUMN "flag" boolean DEFAULT false NOT NULL;--> statement-breakpoint',
      'ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;--> statement-breakpoint',
      'ALTER TABLE "users" ALTER COLUMN "age" SET DATA TYPE bigint;--> statement-breakpoint',
      'ALTER TABLE "users" DROP COLUMN "old";',
    ),
    ['3 set-not-null', '4 change-column-type', '5 drop-column'],
  ],
  ['a name that changes', lines('ALTER TABLE "users" RENAME COLUMN "a" TO "b";'), ['1 rename']],
  ['a policy', lines('ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;'), ['1 row-security']],
  ['a unique key', lines('ALTER TABLE "users" ADD CONSTRAINT "u" UNIQUE("email");'), ['1 unique-constraint']],
  [
    'a table in SQLite that is built anew',
    lines(
      'PRAGMA foreign_keys=OFF;--> statement-breakpoint',
      'CREATE TABLE `__new_users` (`id` integer PRIMARY KEY NOT NULL, `name` text);',
      '--> statement-breakpoint',
      'INSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;--> statement-breakpoint',
      'DROP TABLE `users`;--> statement-breakpoint',
      'ALTER TABLE `__new_users` RENAME TO `users`;--> statement-breakpoint',
      'PRAGMA foreign_keys=ON;',
    ),
    ['1 pragma-in-transaction', '5 rebuild-table', '7 pragma-in-transaction'],
    'sqlite',
  ],
]

testLabelled(drizzle, 'drizzle/0001_a.sql', drizzleCases)

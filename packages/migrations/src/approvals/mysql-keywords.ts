/** Reserved words of MySQL 8.4 that migrations are written with. None of them can be a name without quotes. */
export const mysqlKeywords = new Set(
  `add all alter analyze and as asc before between bigint binary blob both by call cascade case change char character
  check collate column condition constraint convert create cross current_date current_time current_timestamp
  current_user database databases decimal declare default delete desc describe distinct div double drop else enclosed
  escaped except exists exit explain false fetch float for force foreign from fulltext function generated grant group
  having if ignore in index infile inner inout insert int integer intersect interval into is iterate join key keys kill
  leading leave left like limit lines load lock long longblob longtext loop match mediumblob mediumint mediumtext mod
  modifies natural not null numeric of on optimize or order out outer outfile over partition precision primary procedure
  purge range rank read reads real references regexp release rename repeat replace require restrict return revoke right
  rlike row row_number rows schema schemas select separator set show signal smallint spatial sql starting stored straight_join
  table terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned update usage
  use using values varbinary varchar varying virtual when where while window with write xor year_month zerofill`.split(
    /\s+/,
  ),
)

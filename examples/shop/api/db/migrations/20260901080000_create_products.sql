-- migrate:up
create table products (
  id bigint generated always as identity primary key,
  name text not null,
  price_cents integer not null
);
insert into products (name, price_cents) values ('Lighthouse print', 2900), ('Enamel mug', 1400);

-- migrate:down
drop table products;

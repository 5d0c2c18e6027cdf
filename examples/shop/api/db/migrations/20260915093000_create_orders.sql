-- migrate:up
create table orders (
  id bigint generated always as identity primary key,
  product_id bigint not null references products (id),
  quantity integer not null check (quantity > 0),
  placed_at timestamptz not null default now()
);

-- migrate:down
drop table orders;

-- Notices that leave the app, through WeChat's subscribe messages (WX-5). The inbox stays the real channel.

-- One consent = one message: how many are unused, by template, for WeChat counts by template too.
create table subscriptions (
  person_id uuid not null references people (id) on delete cascade,
  template_id text not null,
  topic text not null,
  unused int not null check (unused >= 0),
  updated_at timestamptz not null,
  primary key (person_id, template_id)
);

-- The queue. A row is written with the fact that it tells of, in the same transaction; it holds no value and no words:
-- those are read when it is sent. The notice is the key, so a fact is told at most once.
create table outgoing_messages (
  notice_id uuid primary key references notices (id) on delete cascade,
  topic text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'dropped', 'stuck')),
  attempts int not null default 0,
  -- an attempt went out and its answer never came back: the message may have arrived
  uncertain boolean not null default false,
  -- when to try next; of a row in `sending`, when its sender counts as dead
  due_at timestamptz not null,
  -- WeChat's error code, or a word of ours
  reason text,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index outgoing_messages_due on outgoing_messages (due_at, notice_id) where state in ('waiting', 'sending');
create index outgoing_messages_stuck on outgoing_messages (settled_at desc, notice_id) where state = 'stuck';
create index outgoing_messages_settled on outgoing_messages (settled_at) where settled_at is not null;

comment on column subscriptions.person_id is 'pd: purpose=contact; retention=closing';
comment on column subscriptions.template_id is 'pd: purpose=contact; retention=closing';

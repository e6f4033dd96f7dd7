-- The key of a card code is derived from the master key and the membership: every member has one, imported ones too.
alter table people drop column card_key_enc;

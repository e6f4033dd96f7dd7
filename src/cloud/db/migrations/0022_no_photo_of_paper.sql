-- A sheet that is filled in at an event bears up to ten document numbers: a photo of it would lie beside each of the ten
-- entries, out of the reach of what masks and counts the looks at one of them (PI-7). Nothing ever wrote this column.
alter table paper_entries drop column sheet_file_id;

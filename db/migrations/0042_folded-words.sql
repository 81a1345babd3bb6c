-- Words as they are searched: small letters without accents, and nothing but letters and digits, so that PostgreSQL takes no part of a
-- text (`MIG/MAG`, `node.js`) for the name of a file or a host. As `foldedWords` of the application reads what people type.
create function folded_words(told text) returns text language sql immutable strict parallel safe return
  lower(regexp_replace(regexp_replace(normalize(told, NFKD), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'));

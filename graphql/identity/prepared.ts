/** The helper who wrote last in a version that is not sent, out of row `alias`, as the contract's `Prepared`; null where none did. */
export const preparedJson = (alias: string) =>
  `case when ${alias}.prepared_by is not null then
    json_build_object('helperName', ${alias}.prepared_by, 'at', ${alias}.prepared_at) end`;

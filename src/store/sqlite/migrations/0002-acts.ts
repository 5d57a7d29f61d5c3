// Statements say what their source does: claim, deny, refuse or ask.

/** What was read before acts were told apart counts as a claim until it is read anew. */
export const acts = `
ALTER TABLE statement ADD COLUMN act TEXT NOT NULL DEFAULT 'claim';
CREATE INDEX statement_act ON statement (act, day) WHERE current = 1;
`;

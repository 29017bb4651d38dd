/** Things that go wrong in real offices, to be switched on for trying how the add-in bears them; in the order of the menu. */
export const faultIds = [
  'payload-limit',
  'cell-edit-mode',
  'protected-sheet',
  'second-writer',
  'slow-answers',
  'lost-answer',
] as const;

export type FaultId = (typeof faultIds)[number];

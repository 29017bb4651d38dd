/** How sure a recognised role is, as far as a person needs to know. */
export type ConfidenceLevel = 'sure' | 'likely' | 'unsure';

/** @param confidence 0 to 1, as recognition gives it; 1 where a person chose. */
export function confidenceLevel(confidence: number): ConfidenceLevel {
  return confidence >= 0.85 ? 'sure' : confidence >= 0.6 ? 'likely' : 'unsure';
}

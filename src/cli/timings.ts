/** How long each phase took, in milliseconds. */
export class Timings {
  readonly milliseconds: Record<string, number> = {};

  async measure<T>(phase: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.milliseconds[phase] = Math.round(performance.now() - start);
    }
  }
}

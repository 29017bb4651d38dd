import type { Language, Text } from '../locales/text';
import { inLanguage } from '../locales/text';

const oftenEnough = 120;

/** Tells on a terminal how far a run is, in one line that is written over. Says nothing where nobody watches. */
export class Progress {
  private started = performance.now();
  private told = 0;
  private phase = '';

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly language: Language,
  ) {}

  /** The next phase begins; rows per second are counted from here. */
  begin(phase: Text): void {
    this.phase = inLanguage(phase, this.language);
    this.started = performance.now();
    this.told = 0;
    this.tell(this.phase);
  }

  /** So many rows of so many are done. */
  rows(done: number, total: number): void {
    const now = performance.now();
    if (now - this.told < oftenEnough && done < total) return;
    this.told = now;
    const perSecond = Math.round((done / Math.max(1, now - this.started)) * 1000);
    const number = (value: number) => value.toLocaleString(this.language);
    const unit = this.language === 'zh-CN' ? '行/秒' : 'rows/s';
    this.tell(`${this.phase} ${number(done)}/${number(total)}  ${number(perSecond)} ${unit}`);
  }

  /** Clears the line. */
  end(): void {
    this.tell('');
  }

  private tell(line: string): void {
    if (this.stream.isTTY) this.stream.write(`\r\u001b[K${line}`);
  }
}

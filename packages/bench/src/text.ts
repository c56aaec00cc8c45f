export function measureTextReaders(): { worstTextRatio: number; cases: { name: string }[] } {
  return { worstTextRatio: 0, cases: [] };
}

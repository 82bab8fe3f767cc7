/** Says what long work is doing: a line that is written over in a terminal, nothing elsewhere. */
export interface Progress {
  step(text: string): void;
  done(text: string): void;
}

export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  return {
    step(text) {
      if (!stream.isTTY) return;
      const line = `${seconds()}  ${text}`;
      stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, stream.columns - 1))}`);
    },
    done(text) {
      if (stream.isTTY) stream.write("\r\u001b[2K");
      console.log(`${text} (${seconds()})`);
    },
  };
}

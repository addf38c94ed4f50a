/** How far an upload is: the share of the file that was sent, and once all of it was, how many bookings were read. */
export type UploadProgress = Readonly<{ sent: number; rows: number | null }>;

type Line = Readonly<{ rows?: number; to?: string | null }>;

/** The last whole line of JSON of an answer that is still coming. */
function lastLine(answer: string): Line {
  const line = answer.slice(0, answer.lastIndexOf('\n')).split('\n').at(-1);
  return line ? (JSON.parse(line) as Line) : {};
}

/**
 * Sends a form with its file and tells how far it is. A browser tells how much was sent only to an XMLHttpRequest. Resolves to the address that the answer leads to, or
 * to null if the connection broke off or something failed.
 */
export function sendForm(form: HTMLFormElement, tell: (progress: UploadProgress) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => tell({ sent: total > 0 ? loaded / total : 0, rows: null });
    request.upload.onload = () => tell({ sent: 1, rows: 0 });
    request.onprogress = () => {
      // A proxy's own answer has no lines.
      if (request.status !== 200) return;
      const { rows } = lastLine(request.responseText);
      if (rows !== undefined) tell({ sent: 1, rows });
    };
    request.onload = () => resolve(request.status === 200 ? (lastLine(request.responseText).to ?? null) : null);
    request.onerror = () => resolve(null);
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/x-ndjson');
    request.send(new FormData(form));
  });
}

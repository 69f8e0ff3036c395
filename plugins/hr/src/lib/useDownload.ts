import { useMutation } from '@tanstack/react-query';

/** Offers an answer of the backend as a file. */
export function useDownload(read: () => Promise<Response>, fileName: string) {
  return useMutation({
    mutationFn: async () => {
      const answer = await read();
      const address = URL.createObjectURL(await answer.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = fileName;
      link.click();
      URL.revokeObjectURL(address);
    },
  });
}

import { useEffect, useState } from 'react';

/** An address of a content in this page, given back when it is no longer needed. */
export function useObjectUrl(content: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!content) {
      setAddress(undefined);
      return undefined;
    }
    const created = URL.createObjectURL(content);
    setAddress(created);
    return () => URL.revokeObjectURL(created);
  }, [content]);
  return address;
}

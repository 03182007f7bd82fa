import { useQuery } from "@tanstack/react-query";
import type { Pixels } from "./engine";

async function bytes(path: string): Promise<ArrayBuffer> {
  const response = await fetch(path, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response.arrayBuffer();
}

export interface Source {
  id: string;
  image: string;
  kind: "DUAL_ENERGY" | "COLOUR";
  width: number;
  height: number;
  airValue: number;
}

/** Splits the answer of the channels' address: low energy first, 16 bits little endian. */
export function channelsOf(buffer: ArrayBuffer, source: Pick<Source, "width" | "height" | "airValue">): Pixels {
  const { width, height, airValue } = source;
  const count = width * height;
  if (buffer.byteLength !== count * 4) throw new Error(`${buffer.byteLength} bytes for ${width} x ${height} pixels`);
  return { kind: "energies", width, height, air: airValue, low: new Uint16Array(buffer, 0, count), high: new Uint16Array(buffer, count * 2, count) };
}

export function usePixels(source: Source) {
  return useQuery({
    queryKey: ["pixels", source.id, source.image],
    queryFn: async (): Promise<Pixels> => {
      const at = `/api/scans/${source.id}`;
      if (source.kind === "DUAL_ENERGY") return channelsOf(await bytes(`${at}/channels?v=${source.image}`), source);
      const image = await createImageBitmap(new Blob([await bytes(`${at}/picture.png?v=${source.image}`)]));
      return { kind: "picture", width: image.width, height: image.height, image };
    },
    staleTime: Infinity,
    gcTime: 60_000,
    retry: 1,
  });
}

export const useNumbers = () =>
  useQuery({ queryKey: ["xray-numbers"], queryFn: async () => new Uint8Array(await bytes("/api/screening/numbers")), staleTime: Infinity });

export const usePalette = (name: string) =>
  useQuery({ queryKey: ["xray-palette", name], queryFn: async () => new Uint8Array(await bytes(`/api/screening/colours/${name}`)), staleTime: Infinity });

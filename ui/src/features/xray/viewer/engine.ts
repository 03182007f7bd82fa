import { FRAGMENT, VERTEX } from "./shaders";
import type { Tools } from "./tools";
import { windowOf } from "./tools";
import type { View } from "./view";

/** The pixels of a scan: both channels as they were measured, or a picture that came in colour. */
export type Pixels =
  | { kind: "energies"; width: number; height: number; air: number; low: Uint16Array; high: Uint16Array }
  | { kind: "picture"; width: number; height: number; image: ImageBitmap };

export interface Look {
  view: View;
  tools: Tools;
  seconds: number;
  /** Where the magnifier is, in the canvas's own CSS pixels. */
  lens: { x: number; y: number } | null;
}

const LENS_RADIUS = 110;
const LENS_POWER = 3;
const GROUND = [0.018, 0.022, 0.025] as const;

/** Draws scans with WebGL 2; everything the tools do is computed for each pixel of the screen from the measured data. */
export class Engine {
  private readonly gl: WebGL2RenderingContext;
  private readonly program: WebGLProgram;
  private readonly places = new Map<string, WebGLUniformLocation | null>();
  private readonly channels: WebGLTexture;
  private readonly picture: WebGLTexture;
  private readonly palettes = new Map<string, WebGLTexture>();
  private numbers: WebGLTexture | null = null;
  private pixels: Pixels | null = null;

  /** @throws when the browser has no WebGL 2 */
  constructor(private readonly canvas: HTMLCanvasElement) {
    const gl = canvas.getContext("webgl2", { antialias: false, alpha: false, preserveDrawingBuffer: true });
    if (!gl) throw new Error("WebGL 2 is missing");
    this.gl = gl;
    this.program = linked(gl);
    this.channels = texture(gl, gl.NEAREST);
    this.picture = texture(gl, gl.LINEAR);
    gl.useProgram(this.program);
    ["channels", "numbers", "palette", "picture"].forEach((name, unit) => gl.uniform1i(this.at(name), unit));
  }

  /** The table of effective atomic numbers, 256 by 256 bytes. */
  setNumbers(bytes: Uint8Array) {
    this.numbers = this.bytesTexture(bytes, 256, 256, this.gl.R8, this.gl.RED);
  }

  /** A colour table, 128 numbers by 256 shades. */
  setPalette(name: string, bytes: Uint8Array) {
    this.palettes.set(name, this.bytesTexture(bytes, 256, 128, this.gl.RGB8, this.gl.RGB));
  }

  hasPalette(name: string): boolean {
    return this.palettes.has(name);
  }

  /** False when the picture is wider or higher than this machine's graphics can take. */
  setPixels(pixels: Pixels): boolean {
    const { gl } = this;
    if (Math.max(pixels.width, pixels.height) > (gl.getParameter(gl.MAX_TEXTURE_SIZE) as number)) return false;
    this.pixels = pixels;
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    if (pixels.kind === "picture") {
      gl.bindTexture(gl.TEXTURE_2D, this.picture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, pixels.image);
      return true;
    }
    const both = new Uint16Array(pixels.low.length * 2);
    for (let i = 0; i < pixels.low.length; i++) {
      both[2 * i] = pixels.low[i]!;
      both[2 * i + 1] = pixels.high[i]!;
    }
    gl.bindTexture(gl.TEXTURE_2D, this.channels);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RG16UI, pixels.width, pixels.height, 0, gl.RG_INTEGER, gl.UNSIGNED_SHORT, both);
    return true;
  }

  draw({ view, tools, seconds, lens }: Look) {
    const { gl, pixels, canvas } = this;
    const dots = canvas.clientWidth > 0 ? canvas.width / canvas.clientWidth : 1;
    gl.viewport(0, 0, canvas.width, canvas.height);
    if (!pixels || (pixels.kind === "energies" && !this.numbers)) {
      gl.clearColor(...GROUND, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      return;
    }
    const palette = this.palettes.get(tools.table) ?? this.palettes.values().next().value ?? null;
    this.bind(0, this.channels);
    this.bind(1, this.numbers);
    this.bind(2, palette);
    this.bind(3, this.picture);
    const [from, to] = windowOf(tools, seconds);
    gl.uniform1i(this.at("raw"), pixels.kind === "energies" ? 1 : 0);
    gl.uniform2i(this.at("size"), pixels.width, pixels.height);
    gl.uniform1f(this.at("air"), pixels.kind === "energies" ? pixels.air : 1);
    gl.uniform3f(this.at("view"), view.zoom * dots, view.x * dots, view.y * dots);
    gl.uniform1f(this.at("screenHeight"), canvas.height);
    gl.uniform4f(this.at("lens"), (lens?.x ?? 0) * dots, (lens?.y ?? 0) * dots, lens ? LENS_RADIUS * dots : 0, LENS_POWER);
    gl.uniform2f(this.at("span"), from, to);
    gl.uniform1f(this.at("edge"), tools.edge ? 3.2 : 0.8);
    gl.uniform1i(this.at("strip"), tools.strip === "organic" ? 1 : tools.strip === "inorganic" ? 2 : 0);
    gl.uniform1i(this.at("grey"), tools.table === "grey" ? 1 : 0);
    gl.uniform1i(this.at("inverse"), tools.inverse ? 1 : 0);
    gl.uniform3f(this.at("ground"), ...GROUND);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  close() {
    this.gl.getExtension("WEBGL_lose_context")?.loseContext();
  }

  private at(name: string): WebGLUniformLocation | null {
    if (!this.places.has(name)) this.places.set(name, this.gl.getUniformLocation(this.program, name));
    return this.places.get(name) ?? null;
  }

  private bind(unit: number, what: WebGLTexture | null) {
    this.gl.activeTexture(this.gl.TEXTURE0 + unit);
    this.gl.bindTexture(this.gl.TEXTURE_2D, what);
  }

  private bytesTexture(bytes: Uint8Array, width: number, height: number, inside: number, format: number): WebGLTexture {
    const { gl } = this;
    const made = texture(gl, gl.LINEAR);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.texImage2D(gl.TEXTURE_2D, 0, inside, width, height, 0, format, gl.UNSIGNED_BYTE, bytes);
    return made;
  }
}

function texture(gl: WebGL2RenderingContext, filter: number): WebGLTexture {
  const made = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, made);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return made;
}

function linked(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? "shader");
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? "program");
  return program;
}

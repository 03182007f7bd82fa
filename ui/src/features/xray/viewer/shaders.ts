export const VERTEX = `#version 300 es
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  gl_Position = vec4(corner, 0.0, 1.0);
}`;

/**
 * One pixel of the screen. From both energies: attenuation −ln(I/I₀), the effective atomic number of a smoothed
 * neighbourhood by the server's table, shade through the contrast window, colour by the table. From a coloured picture:
 * what brightness still tells.
 */
export const FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
uniform usampler2D channels;
uniform sampler2D numbers;
uniform sampler2D palette;
uniform sampler2D picture;
uniform bool raw;
uniform ivec2 size;
uniform float air;
uniform vec3 view;      // zoom, corner x, corner y, in device pixels from the top left
uniform float screenHeight;
uniform vec4 lens;      // centre x, y, radius, power; radius 0 for none
uniform vec2 span;      // contrast window
uniform float edge;
uniform int strip;      // 0 all, 1 organic, 2 the rest
uniform bool grey;
uniform bool inverse;
uniform vec3 ground;
out vec4 colour;

const float THICKEST = 7.0;

vec2 attenuation(ivec2 at) {
  uvec2 signal = texelFetch(channels, clamp(at, ivec2(0), size - 1), 0).rg;
  return -log(max(vec2(signal), 0.5) / air);
}

vec2 between(vec2 p) {
  vec2 q = p - 0.5;
  ivec2 corner = ivec2(floor(q));
  vec2 f = fract(q);
  return mix(mix(attenuation(corner), attenuation(corner + ivec2(1, 0)), f.x),
             mix(attenuation(corner + ivec2(0, 1)), attenuation(corner + ivec2(1, 1)), f.x), f.y);
}

vec2 smoothed(ivec2 at) {
  vec2 sum = vec2(0.0);
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      sum += attenuation(at + ivec2(dx, dy)) * float((2 - abs(dx)) * (2 - abs(dy)));
  return sum / 16.0;
}

float windowed(float a) {
  return clamp((a - span.x) / (span.y - span.x), 0.0, 1.0);
}

vec3 fromEnergies(vec2 p) {
  vec2 here = between(p);
  vec2 around = smoothed(ivec2(floor(p)));
  float mean = (here.x + here.y) * 0.5;
  float near = (around.x + around.y) * 0.5;
  float shade = max(0.0, mean + edge * (mean - near));
  float high = clamp(around.y, 0.004, THICKEST - 0.01);
  float number = 5.0 + 22.0 * texture(numbers, vec2((around.x / high - 0.9) / 2.6, sqrt(high / THICKEST))).r;
  number = mix(number, 26.0, clamp((near - 2.4) / 1.6, 0.0, 1.0));
  float a = windowed(shade);
  if (grey) return vec3(exp(-2.6 * a * (span.y - span.x < THICKEST - 0.5 ? 1.0 : 1.7)));
  vec3 shown = texture(palette, vec2(sqrt(a), (number - 5.0) / 22.0)).rgb;
  bool organic = number < 10.0;
  if (near > 0.03 && ((strip == 1 && !organic) || (strip == 2 && organic))) {
    float ghost = 1.0 - 0.22 * clamp(sqrt(shade), 0.0, 1.0);
    return vec3(ghost, ghost, ghost * 1.01);
  }
  return shown;
}

float light(vec2 p) {
  return dot(texture(picture, p / vec2(size)).rgb, vec3(0.299, 0.587, 0.114));
}

vec3 fromPicture(vec2 p) {
  vec3 shown = texture(picture, p / vec2(size)).rgb;
  float here = light(p);
  if (edge > 1.0) {
    float near = (light(p + vec2(1.5, 0.0)) + light(p - vec2(1.5, 0.0)) + light(p + vec2(0.0, 1.5)) + light(p - vec2(0.0, 1.5))) * 0.25;
    shown = clamp(shown + edge * 0.6 * (here - near), 0.0, 1.0);
  }
  if (span.x > 0.0 || span.y < THICKEST) {
    float a = windowed(-log(max(here, 0.004)));
    shown = clamp(shown * (exp(-2.6 * a) / max(here, 0.02)), 0.0, 1.0);
  }
  if (grey) shown = vec3(dot(shown, vec3(0.299, 0.587, 0.114)));
  return shown;
}

void main() {
  vec2 screen = vec2(gl_FragCoord.x, screenHeight - gl_FragCoord.y);
  vec2 p = (screen - view.yz) / view.x;
  if (lens.z > 0.0) {
    float away = distance(screen, lens.xy);
    if (away < lens.z) p = (lens.xy - view.yz) / view.x + (screen - lens.xy) / (view.x * lens.w);
    else if (away < lens.z + 1.5) { colour = vec4(0.3, 0.79, 0.85, 1.0); return; }
  }
  if (p.x < 0.0 || p.y < 0.0 || p.x >= float(size.x) || p.y >= float(size.y)) { colour = vec4(ground, 1.0); return; }
  vec3 shown = raw ? fromEnergies(p) : fromPicture(p);
  colour = vec4(inverse ? 1.0 - shown : shown, 1.0);
}`;

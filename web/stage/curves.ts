import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes } from '../../src/graph/network.ts';

/** What a curve needs beyond Sigma's own data. */
export interface CurveData {
  /** Height of the bow as a share of the chord; its sign is its side. */
  readonly bow: number;
}

/** Straight pieces of which a curve is made. */
const PIECES = 12;

const VERTEX = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_widthAndBow;
attribute vec2 a_stepAndSide;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_pixelRatio;
varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_half;
void main() {
  vec2 source = (u_matrix * vec3(a_source, 1)).xy * u_viewport * 0.5;
  vec2 target = (u_matrix * vec3(a_target, 1)).xy * u_viewport * 0.5;
  vec2 chord = target - source;
  vec2 middle = (source + target) * 0.5 + vec2(-chord.y, chord.x) * a_widthAndBow.y * 2.0;
  float t = a_stepAndSide.x;
  vec2 point = mix(mix(source, middle, t), mix(middle, target, t), t);
  vec2 tangent = mix(middle - source, target - middle, t);
  float len = max(length(tangent), 0.0001);
  vec2 normal = vec2(-tangent.y, tangent.x) / len;
  #ifdef PICKING_MODE
  v_half = max(a_widthAndBow.x * 0.5, 4.0);
  v_color = a_id;
  #else
  v_half = a_widthAndBow.x * 0.5;
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
  v_across = a_stepAndSide.y * (v_half + 1.0);
  v_along = t * length(chord);
  gl_Position = vec4((point + normal * v_across) / (u_viewport * 0.5), 0, 1);
}`;

const fragment = (isDashed: boolean) => /*glsl*/ `
precision mediump float;
varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_half;
void main() {
  #ifdef PICKING_MODE
  if (abs(v_across) > v_half) discard;
  gl_FragColor = v_color;
  #else
  float alpha = clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0) * min(1.0, v_half * 2.0);
  ${isDashed ? 'float phase = mod(v_along, 7.0); alpha *= clamp(4.5 - phase, 0.0, 1.0) * clamp(phase + 0.5, 0.0, 1.0);' : ''}
  gl_FragColor = vec4(v_color.rgb, 1.0) * v_color.a * alpha;
  #endif
}`;

const { UNSIGNED_BYTE, FLOAT, TRIANGLE_STRIP } = WebGLRenderingContext;
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_pixelRatio'] as const;

/** A Sigma program for curved links whose width stays the same at every zoom; dashed ones are payments. */
export function curveProgram(isDashed: boolean) {
  return class extends EdgeProgram<(typeof UNIFORMS)[number], NodeAttributes, EdgeAttributes> {
    getDefinition() {
      return {
        VERTICES: 2 * (PIECES + 1),
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: fragment(isDashed),
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_widthAndBow', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_stepAndSide', size: 2, type: FLOAT }],
        CONSTANT_DATA: Array.from({ length: 2 * (PIECES + 1) }, (_, i) => [
          Math.floor(i / 2) / PIECES,
          i % 2 === 0 ? 1 : -1,
        ]),
      };
    }

    processVisibleItem(
      index: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { array } = this;
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = data.size;
      array[start + 5] = (data as EdgeDisplayData & Partial<CurveData>).bow ?? 0;
      array[start + 6] = floatColor(data.color);
      array[start + 7] = index;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix as WebGLUniformLocation, false, params.matrix);
      gl.uniform2f(uniformLocations.u_viewport as WebGLUniformLocation, params.width, params.height);
      gl.uniform1f(uniformLocations.u_pixelRatio as WebGLUniformLocation, params.pixelRatio);
    }
  };
}

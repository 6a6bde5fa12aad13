import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes } from '../../src/graph/network.ts';

/** Each gives the signed distance, in shape radii, from a point p in [-1, 1]; below 0 is inside. */
const SHAPES = {
  square: 'max(abs(p.x), abs(p.y)) - 0.8',
  circle: 'length(p) - 0.86',
  hexagon: 'max(abs(p.x) * 0.8660254 + abs(p.y) * 0.5, abs(p.y)) - 0.82',
  diamond: '(abs(p.x) + abs(p.y) - 1.0) * 0.7071',
  ring: 'abs(length(p) - 0.68) - 0.24',
  triangle: 'max(abs(p.x) * 0.8660254 + p.y * 0.5, -p.y) - 0.5',
} as const;
export type Shape = keyof typeof SHAPES;

/** What of a shape lies on the ground: no line shows through the hole of a ring. */
const GROUND: Readonly<Partial<Record<Shape, string>>> = { ring: 'length(p) - 0.92' };

const VERTEX = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_pixel;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  float radius = a_size / u_sizeRatio * u_pixelRatio + 1.0;
  gl_PointSize = radius * 2.0;
  v_pixel = 1.0 / radius;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const fragment = (shape: Shape, paper: readonly [number, number, number]) => /*glsl*/ `
precision mediump float;
varying vec4 v_color;
varying float v_pixel;
const float SPECK = 0.27;
const vec3 paper = vec3(${paper.map((v) => v.toFixed(4)).join(', ')});
void main() {
  vec2 p = (gl_PointCoord - 0.5) * 2.0;
  // A speck has room for neither its shape nor a rim.
  bool isSpeck = v_pixel > SPECK;
  float d = isSpeck ? ${SHAPES.circle} : ${SHAPES[shape]};
  #ifdef PICKING_MODE
  if (length(p) > 1.0) discard;
  gl_FragColor = v_color;
  #else
  float inside = clamp(0.5 - d / v_pixel, 0.0, 1.0);
  float ground = isSpeck ? d : ${GROUND[shape] ?? 'd'};
  float rim = isSpeck ? 0.0 : 1.4 * v_pixel;
  float around = clamp(0.5 - (ground - rim) / v_pixel, 0.0, 1.0);
  vec3 color = mix(paper, v_color.rgb, inside);
  gl_FragColor = vec4(color, 1.0) * around * v_color.a;
  #endif
}`;

const { UNSIGNED_BYTE, FLOAT, POINTS } = WebGLRenderingContext;
const UNIFORMS = ['u_sizeRatio', 'u_pixelRatio', 'u_matrix'] as const;

/**
 * A Sigma program that draws one shape, one point a node, with a hairline of paper around it.
 * @param paper Colour of the ground, each part 0 to 1.
 */
export function shapeProgram(shape: Shape, paper: readonly [number, number, number]) {
  return class extends NodeProgram<(typeof UNIFORMS)[number], NodeAttributes, EdgeAttributes> {
    getDefinition() {
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: fragment(shape, paper),
        METHOD: POINTS,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData): void {
      const { array } = this;
      array[start] = data.x;
      array[start + 1] = data.y;
      array[start + 2] = data.size;
      array[start + 3] = floatColor(data.color);
      array[start + 4] = nodeIndex;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniform1f(uniformLocations.u_pixelRatio as WebGLUniformLocation, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio as WebGLUniformLocation, params.sizeRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix as WebGLUniformLocation, false, params.matrix);
    }
  };
}

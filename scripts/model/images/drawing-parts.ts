/** The namespace of SVG, to which every part of a drawing belongs. */
export const svgNamespace = "http://www.w3.org/2000/svg";
export const xlinkNamespace = "http://www.w3.org/1999/xlink";
export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

/** The elements that draw something, or say how (SVG 1.1 and 2). */
export const drawingElements = words(`
  svg g defs symbol use switch style title desc image
  path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker view filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

/** Elements that make it more than a drawing, with what each is. */
export const activeElements = new Map<string, string>([
  ["script", "a script"],
  ["handler", "a script"],
  ["a", "a link or a file from elsewhere"],
  ...["foreignObject", "iframe", "embed", "object", "audio", "video", "canvas"].map(
    (name): [string, string] => [name, "a web page"],
  ),
  ...["set", "animate", "animateColor", "animateMotion", "animateTransform", "discard"].map(
    (name): [string, string] => [name, "an animation"],
  ),
]);

/** Programs' own data: left out with all its contents. */
export const leftOutElements = words("metadata");

/** The attributes that say where and how something is drawn (SVG 1.1 and 2). */
export const drawingAttributes = words(`
  id class style href transform x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height viewBox preserveAspectRatio
  version baseProfile d points pathLength dx dy rotate textLength lengthAdjust startOffset method spacing side path
  offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient type media
  filterUnits primitiveUnits in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX
  targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
  scale xChannelSelector yChannelSelector azimuth elevation stdDeviation radius z limitingConeAngle pointsAtX
  pointsAtY pointsAtZ baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
  systemLanguage requiredFeatures requiredExtensions lang role
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity fill-rule filter
  flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust
  font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
  image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start mask
  mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering solid-color solid-opacity
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-orientation
  text-overflow text-rendering transform-box transform-origin unicode-bidi vector-effect visibility white-space
  word-spacing writing-mode`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

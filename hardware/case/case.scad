// A case for a Raspberry Pi Zero 2 W with one of the hats that the display supports. All lengths are millimetres.
//
//   openscad -D 'hat="pioled-128x32"' -D 'part="lid"' -o lid.stl case.scad
//
// The corner of the Pi's board that is nearest to the card is the origin; x runs along the header, y from the USB sockets to the header, z up.

/* [What] */
hat = "adafruit-bonnet-128x64"; // [adafruit-bonnet-128x64, pioled-128x32, waveshare-1.3-hat, waveshare-2.23-hat, generic-ssd1306-128x64, generic-ssd1306-128x32, generic-sh1106-128x64, generic-ssd1309-128x64]
part = "all"; // [all, base, lid]
// Slots for the sound of a buzzer in the case.
buzzer = true;
// Diameter of a hole for a push button in the lid, beside a module without keys; 0: none.
button = 12;

/* [Measures] */
wall = 2;
gap = 0.6;              // between board and wall
fit = 0.25;             // between lid and base
floor_thickness = 2;
lid_thickness = 1.6;
under_board = 3;        // room for the pins' solder
lip = 3;                // how far the lid reaches into the base
corner = 3;

// name, kind, size of its board, window [centre x, centre y, width, height], top of the glass above its board, openings for keys [x, y, width, height].
// A "stack" is pushed onto the header: positions are those on the Pi. A "module" hangs in the lid on wires: positions are those on the module.
// They follow the makers' drawings to about half a millimetre; modules of one kind differ, so measure yours.
hats = [
    ["adafruit-bonnet-128x64", "stack", [65, 30], [31.5, 14, 31.5, 17], 2.4, [[8.4, 13.5, 11.5, 11.5], [53, 9, 7.5, 7.5], [59.5, 17, 7.5, 7.5]]],
    ["pioled-128x32", "stack", [30, 22], [18.5, 15.5, 24.5, 8], 2.2, []],
    ["waveshare-1.3-hat", "stack", [65, 30.2], [32.5, 14.5, 31.5, 17], 2.6, [[8.5, 14.5, 13, 13], [57.5, 7, 7.5, 6], [57.5, 14.5, 7.5, 6], [57.5, 22, 7.5, 6]]],
    ["waveshare-2.23-hat", "stack", [65, 30.2], [32.5, 14, 57.5, 15.5], 3, []],
    ["generic-ssd1306-128x64", "module", [27.5, 27.8], [13.75, 13.5, 24, 13], 2.7, []],
    ["generic-ssd1306-128x32", "module", [38, 12], [21, 6, 24.5, 8], 2.2, []],
    ["generic-sh1106-128x64", "module", [35.5, 33.7], [17.75, 17, 31.5, 17], 2.8, []],
    ["generic-ssd1309-128x64", "module", [72, 43], [36, 21.5, 57, 29.5], 3.2, []],
];

found = [for (h = hats) if (h[0] == hat) h];
assert(len(found) == 1, str("there is no hat ", hat));
assert(part == "all" || part == "base" || part == "lid", str("there is no part ", part));
chosen = found[0];
is_module = chosen[1] == "module";
module_board = chosen[2];
window = chosen[3];
glass = chosen[4];
keys = chosen[5];

board = [65, 30];
board_thickness = 1.4;
holes = [[3.5, 3.5], [61.5, 3.5], [3.5, 26.5], [61.5, 26.5]];
sockets = [[12.4, 12.5], [41.4, 9], [54, 9]];   // centre and width: HDMI, USB, power
socket_height = 4;
card = [16.9, 13];                              // centre and width
stack_height = 11 + 1.6;                        // from the Pi's board to the upper side of a hat on its header
button_room = 18;                               // beside a module

hang = glass + 1.6;                             // from the lid to the lower side of a module
module_needs = [module_board[0] + (button > 0 ? button_room : 0), module_board[1]];
inner = is_module ? [max(board[0], module_needs[0]) + 2 * gap, max(board[1], module_needs[1]) + 2 * gap] : [board[0] + 2 * gap, max(board[1], chosen[2][1]) + 2 * gap];
board_top = floor_thickness + under_board + board_thickness;
// the hat on the header touches the lid; a module hangs above the header's pins and their wires
inside_top = is_module ? board_top + 14 + hang : board_top + stack_height + glass;
outer = [inner[0] + 2 * wall, inner[1] + 2 * wall];
low = [-gap - wall, -gap - wall];               // the outer corner nearest to the origin
// where the module's corner is
module_at = is_module ? [low[0] + wall + gap, low[1] + (outer[1] - module_board[1]) / 2] : [0, 0];

$fn = 48;

module rounded(size, height, radius) {
    linear_extrude(height) translate([radius, radius]) offset(radius) square([size[0] - 2 * radius, size[1] - 2 * radius]);
}

module box(at, size) { translate(at) cube(size); }

module base() {
    difference() {
        translate([low[0], low[1], 0]) difference() {
            rounded(outer, inside_top, corner);
            translate([wall, wall, floor_thickness]) rounded(inner, inside_top, corner - wall / 2);
        }
        for (s = sockets) box([s[0] - s[1] / 2, low[1] - 1, board_top - 0.6], [s[1], wall + gap + 2, socket_height + 1.2]);
        box([low[0] - 1, card[0] - card[1] / 2, board_top - 1.2], [wall + gap + 2, card[1], 3]);
        if (buzzer) for (i = [0:4]) box([low[0] + outer[0] - wall - 1, 6 + 3.5 * i, floor_thickness + 2], [wall + 2, 1.5, inside_top - floor_thickness - lip - 4]);
        // air below the processor
        for (i = [0:5]) box([18 + 5 * i, 9, -1], [1.6, 12, floor_thickness + 2]);
    }
    for (h = holes) translate([h[0], h[1], floor_thickness - 0.1]) {
        cylinder(d = 5.5, h = under_board + 0.1);
        cylinder(d = 2.4, h = under_board + board_thickness + 1.2);
    }
}

module lid() {
    difference() {
        union() {
            translate([low[0], low[1], inside_top]) rounded(outer, lid_thickness, corner);
            // the rim that holds it in the base
            translate([low[0] + wall + fit, low[1] + wall + fit, inside_top - lip]) difference() {
                rounded([inner[0] - 2 * fit, inner[1] - 2 * fit], lip + 0.1, corner - wall / 2);
                translate([1.2, 1.2, -1]) rounded([inner[0] - 2 * fit - 2.4, inner[1] - 2 * fit - 2.4], lip + 2, 1);
            }
            // a frame around a module, into which it is glued
            if (is_module) translate([module_at[0] - 0.1, module_at[1] - 1.4, inside_top - hang]) difference() {
                cube([module_board[0] + 1.8, module_board[1] + 2.8, hang + 0.1]);
                translate([-1, 1.4 - fit, -1]) cube([module_board[0] + 1 + 2 * fit, module_board[1] + 2 * fit, hang + 1]);
            }
        }
        // the window, wider outside
        translate([module_at[0] + window[0], module_at[1] + window[1], inside_top - 0.1]) hull() {
            translate([-window[2] / 2, -window[3] / 2, 0]) cube([window[2], window[3], 0.01]);
            translate([-window[2] / 2 - 1.2, -window[3] / 2 - 1.2, lid_thickness + 0.2]) cube([window[2] + 2.4, window[3] + 2.4, 0.01]);
        }
        for (k = keys) box([k[0] - k[2] / 2, k[1] - k[3] / 2, inside_top - 1], [k[2], k[3], lid_thickness + 2]);
        if (is_module && button > 0)
            translate([module_at[0] + module_board[0] + 1.8 + button_room / 2, low[1] + outer[1] / 2, inside_top - 1]) cylinder(d = button, h = lid_thickness + 2);
    }
}

// What is inside, for the picture only.
module contents() {
    color("darkgreen") box([0, 0, floor_thickness + under_board], [board[0], board[1], board_thickness]);
    for (s = sockets) color("silver") box([s[0] - s[1] / 2 + 0.5, -1, board_top], [s[1] - 1, 6, 3]);
    color("dimgray") box([7, 24, board_top], [51, 5, 8.5]);
    if (!is_module) {
        at = hat == "pioled-128x32" ? [4, 8] : [0, 0];
        color("midnightblue") box([at[0], at[1], board_top + stack_height - 1.6], [chosen[2][0], chosen[2][1], 1.6]);
        color("black") box([window[0] - window[2] / 2, window[1] - window[3] / 2, board_top + stack_height], [window[2], window[3], glass - 0.1]);
        for (k = keys) color("lightgray") translate([k[0], k[1], board_top + stack_height]) cylinder(d = 5, h = 4);
    }
}

explode = 22;
if (part == "base") base();
// upside down, as it is printed
if (part == "lid") translate([0, 0, inside_top + lid_thickness]) rotate([180, 0, 0]) lid();
if (part == "all") {
    color("gainsboro") base();
    contents();
    translate([0, 0, explode]) color("steelblue") lid();
}

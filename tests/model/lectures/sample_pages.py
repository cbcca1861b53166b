"""A few steps on every page, which between them use every change there is."""

NETWORK = 'patterns = "random", n_patterns = 6, rows = 5, columns = 8, seed = 3'

SAMPLES: dict[str, tuple[str, ...]] = {
    "hopfield": (
        f'page = "hopfield"\nsession = {{ {NETWORK}, order = "fixed" }}\nchange = [{{ flip_share = 0.3 }}]',
        "steps = 25",
        'change = [{ paint = { units = [1, 40], value = -1 } }, { cover_half = "left" }]\nsteps = "to the end"',
        "change = [{ use_dynamics = { temperature = 0.7 } }]\nsteps = 130",
        'change = [{ store_state = "mine" }, { use_rule = "storkey" }, { start_at_random = true }]\nsteps = 40',
        "change = [{ slice_through = [1, 3] }, { basins = true }, { merging = true }]",
        "change = [{ move_memory = { memory = 3, towards = 1, distance = 4 } }, { steps = 7 }, { start_from = 2 }]",
        "change = [{ remove_memory = 7 }, { use_dynamics = { schedule = [[0, 1.0], [9, 0]] } }]\nsteps = 55",
    ),
    "spurious": (
        f'page = "spurious"\nsession = {{ {NETWORK}, starts = 700, damage = 0.4, max_sweeps = 50, order = "random" }}',
        "steps = 2",
        "steps = 3",
        'steps = "to the end"',
    ),
    "barriers": (
        'page = "barriers"\nsession = { patterns = "random", n_patterns = 3, rows = 3, columns = 4 }',
        "steps = 1",
        'steps = "to the end"',
    ),
    "unlearning": (
        f'page = "unlearning"\nsession = {{ {NETWORK}, epsilon = 0.02, measure_every = 10, noise = 0.1, starts = 40 }}',
        "steps = 15",
        "steps = 30",
    ),
    "annealing": (
        f'page = "annealing"\nsession = {{ {NETWORK}, temperatures = [0, 0.4, 0.8], sweeps = 20, starts = 25 }}',
        "steps = 2",
        "change = [{ show_escape = { start = 2, temperature = 0.5, attempt = 1 } }]",
        'steps = "to the end"',
    ),
    "capacity": (
        'page = "capacity"\nsession = { n_units = 60, loads = [0.05, 0.2], n_networks = 2, temperature = 0.1 }',
        "steps = 1",
        "change = [{ probe = { load = 0.1, temperature = 0.2 } }]\nsteps = 1",
        'steps = "to the end"',
    ),
    "small": (
        'page = "small"\nsession = { weights = [[1, -1], [0.5, 2]], visible_bias = [0.1, 0], hidden_bias = [0, -0.2],'
        ' visible = [1, 0], hidden = ["?", "?"], temperature = 1.5, explanation = "Two by two.", seed = 5 }',
        "steps = 3",
        'change = [{ set = { v1 = 0, h1 = 1, w12 = 3, b1 = -1, c2 = 0.5, h2 = "?" } }]\nsteps = 2',
        "change = [{ tell_next = false }, { set_visible = [1, 1] }, { set_temperature = 0.5 }]\nsteps = 4",
        "change = [{ resize = { n_visible = 3, n_hidden = 1 } }, { set_hidden = [1] }]\nsteps = 3",
        'change = [{ use_example = "two features" }]\nsteps = 6',
    ),
    "learning": (
        'page = "learning"\nsession = { data = { source = "bars" }, n_hidden = 6, batch_size = 5, rule = "pcd",'
        " k = 2, centred = true, epochs = 40, learning_rate = 0.1, final_learning_rate = 0.01, seed = 2 }",
        "steps = 20",
        "change = [{ go_on_with = { learning_rate = 0.02, momentum = 0.9 } }]\nsteps = 13",
        'change = [{ go_on_with = { rule = "cd" } }, { steps = 4 }, { go_on_with = { epochs = 20 } }]',
        'steps = "to the end"',
    ),
    "rules": (
        'page = "rules"\nsession = { data = { source = "bars", side = 3 }, n_hidden = 4, batch_size = 7 }',
        "steps = 5",
        "change = [{ more_draws = 10 }, { go_on_with = { learning_rate = 0.3, centred = true } }]\nsteps = 18",
        "steps = 2",
    ),
    "sampling": (
        'page = "sampling"\nsession = { start = "random", seed = 4 }',
        "steps = 3",
        "change = [{ set_test_digit = { classes = [3], nth = 2 } }]\nsteps = 2",
        "change = [{ paint_visible = { units = [1, 784] } }]\nsteps = 4",
    ),
    "generation": (
        'page = "generation"\nsession = { machine = "digits.npz", n_chains = 6, start = "pixels", seed = 7 }',
        "steps = 12",
        'change = [{ clamp_half = { half = "upper", nth = 1, digit = 4 } }]\nsteps = 5',
        "change = [{ clamp_pixels = { pixels = [400, 401], value = 1 } }]\nsteps = 26",
        "change = [{ free_all = true }]\nsteps = 3",
    ),
    "reconstruction": (
        'page = "reconstruction"\nsession = { unfamiliar = "noise", n = 3, damage = "flip", flipped = 0.2, seed = 2 }',
        "steps = 3",
        "steps = 5",
    ),
}
"""Blocks by the name of the page."""

;; What the reader does with its numbers, four or eight at a time. A row's numbers lie side by side; every row is filled up
;; with zeros to a multiple of 32 bytes ($stride), and of what is multiplied there is room for an even number of rows.
(module
  (memory (export "memory") 1)

  ;; Rows as whole numbers of 15 bits, each with the scale that gives them back: sums of products are then exact.
  (func (export "quantise") (param $row i32) (param $count i32) (param $stride i32) (param $out i32) (param $scales i32)
    (local $at i32) (local $end i32) (local $most v128) (local $greatest f32) (local $inverse v128)
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $end (i32.add (local.get $row) (local.get $stride)))
        (local.set $most (v128.const f32x4 0 0 0 0))
        (local.set $at (local.get $row))
        (loop $look
          (local.set $most (f32x4.pmax (local.get $most) (f32x4.abs (v128.load (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $look (i32.lt_u (local.get $at) (local.get $end))))
        (local.set $greatest
          (f32.max
            (f32.max (f32x4.extract_lane 0 (local.get $most)) (f32x4.extract_lane 1 (local.get $most)))
            (f32.max (f32x4.extract_lane 2 (local.get $most)) (f32x4.extract_lane 3 (local.get $most)))))
        (f32.store (local.get $scales) (f32.div (local.get $greatest) (f32.const 16383)))
        ;; A row of zeros stays one: what is not a number is turned to 0 below.
        (local.set $inverse (f32x4.splat (f32.div (f32.const 16383) (local.get $greatest))))
        (local.set $at (local.get $row))
        (loop $turn
          (v128.store (local.get $out)
            (i16x8.narrow_i32x4_s
              (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (v128.load (local.get $at)) (local.get $inverse))))
              (i32x4.trunc_sat_f32x4_s
                (f32x4.nearest (f32x4.mul (v128.load offset=16 (local.get $at)) (local.get $inverse))))))
          (local.set $out (i32.add (local.get $out) (i32.const 16)))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $turn (i32.lt_u (local.get $at) (local.get $end))))
        (local.set $row (local.get $end))
        (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $rows))))

  ;; The sums of the four numbers of each of four.
  (func $sums (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result v128)
    (local.set $a
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
    (local.set $c
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c))))

  ;; What was quantised, two rows at once ($width bytes each), times four rows of bytes at once; scaled, with a bias, and at
  ;; least $floor.
  (func (export "multiply")
    (param $row i32) (param $scales i32) (param $count i32) (param $width i32)
    (param $weights i32) (param $columns i32) (param $columnScales i32) (param $bias i32) (param $floor f32) (param $out i32)
    (local $rowEnd i32) (local $column i32) (local $at i32) (local $half i32) (local $below i32) (local $learnt i32)
    (local $w0 i32) (local $w1 i32) (local $w2 i32) (local $w3 i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $t0 v128) (local $t1 v128) (local $t2 v128) (local $t3 v128)
    (local $v v128) (local $u v128) (local $w v128) (local $one v128) (local $two v128) (local $least v128)
    (local.set $half (i32.shr_u (local.get $width) (i32.const 1)))
    (local.set $below (i32.mul (local.get $columns) (i32.const 4)))
    (local.set $least (f32x4.splat (local.get $floor)))
    (block $done
      (loop $rows
        (br_if $done (i32.le_s (local.get $count) (i32.const 0)))
        (local.set $rowEnd (i32.add (local.get $row) (local.get $width)))
        (local.set $one (v128.load32_splat (local.get $scales)))
        (local.set $two (v128.load32_splat offset=4 (local.get $scales)))
        (local.set $w0 (local.get $weights))
        (local.set $learnt (i32.const 0))
        (local.set $column (local.get $columns))
        (loop $columns
          (local.set $w1 (i32.add (local.get $w0) (local.get $half)))
          (local.set $w2 (i32.add (local.get $w1) (local.get $half)))
          (local.set $w3 (i32.add (local.get $w2) (local.get $half)))
          (local.set $s0 (v128.const i32x4 0 0 0 0))
          (local.set $s1 (v128.const i32x4 0 0 0 0))
          (local.set $s2 (v128.const i32x4 0 0 0 0))
          (local.set $s3 (v128.const i32x4 0 0 0 0))
          (local.set $t0 (v128.const i32x4 0 0 0 0))
          (local.set $t1 (v128.const i32x4 0 0 0 0))
          (local.set $t2 (v128.const i32x4 0 0 0 0))
          (local.set $t3 (v128.const i32x4 0 0 0 0))
          (local.set $at (local.get $row))
          (loop $products
            (local.set $v (v128.load (local.get $at)))
            (local.set $u (v128.load (i32.add (local.get $at) (local.get $width))))
            (local.set $w (v128.load8x8_s (local.get $w0)))
            (local.set $s0 (i32x4.add (local.get $s0) (i32x4.dot_i16x8_s (local.get $v) (local.get $w))))
            (local.set $t0 (i32x4.add (local.get $t0) (i32x4.dot_i16x8_s (local.get $u) (local.get $w))))
            (local.set $w (v128.load8x8_s (local.get $w1)))
            (local.set $s1 (i32x4.add (local.get $s1) (i32x4.dot_i16x8_s (local.get $v) (local.get $w))))
            (local.set $t1 (i32x4.add (local.get $t1) (i32x4.dot_i16x8_s (local.get $u) (local.get $w))))
            (local.set $w (v128.load8x8_s (local.get $w2)))
            (local.set $s2 (i32x4.add (local.get $s2) (i32x4.dot_i16x8_s (local.get $v) (local.get $w))))
            (local.set $t2 (i32x4.add (local.get $t2) (i32x4.dot_i16x8_s (local.get $u) (local.get $w))))
            (local.set $w (v128.load8x8_s (local.get $w3)))
            (local.set $s3 (i32x4.add (local.get $s3) (i32x4.dot_i16x8_s (local.get $v) (local.get $w))))
            (local.set $t3 (i32x4.add (local.get $t3) (i32x4.dot_i16x8_s (local.get $u) (local.get $w))))
            (local.set $w0 (i32.add (local.get $w0) (i32.const 8)))
            (local.set $w1 (i32.add (local.get $w1) (i32.const 8)))
            (local.set $w2 (i32.add (local.get $w2) (i32.const 8)))
            (local.set $w3 (i32.add (local.get $w3) (i32.const 8)))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br_if $products (i32.lt_u (local.get $at) (local.get $rowEnd))))
          (local.set $v (v128.load (i32.add (local.get $columnScales) (local.get $learnt))))
          (local.set $w (v128.load (i32.add (local.get $bias) (local.get $learnt))))
          (v128.store (local.get $out)
            (f32x4.pmax
              (f32x4.add
                (f32x4.mul
                  (f32x4.convert_i32x4_s
                    (call $sums (local.get $s0) (local.get $s1) (local.get $s2) (local.get $s3)))
                  (f32x4.mul (local.get $v) (local.get $one)))
                (local.get $w))
              (local.get $least)))
          (v128.store (i32.add (local.get $out) (local.get $below))
            (f32x4.pmax
              (f32x4.add
                (f32x4.mul
                  (f32x4.convert_i32x4_s
                    (call $sums (local.get $t0) (local.get $t1) (local.get $t2) (local.get $t3)))
                  (f32x4.mul (local.get $v) (local.get $two)))
                (local.get $w))
              (local.get $least)))
          (local.set $w0 (local.get $w3))
          (local.set $out (i32.add (local.get $out) (i32.const 16)))
          (local.set $learnt (i32.add (local.get $learnt) (i32.const 16)))
          (local.set $column (i32.sub (local.get $column) (i32.const 4)))
          (br_if $columns (local.get $column)))
        (local.set $out (i32.add (local.get $out) (local.get $below)))
        (local.set $row (i32.add (local.get $rowEnd) (local.get $width)))
        (local.set $scales (i32.add (local.get $scales) (i32.const 8)))
        (local.set $count (i32.sub (local.get $count) (i32.const 2)))
        (br $rows))))

  ;; The sum of the four numbers.
  (func $sum (param $v v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.add (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  ;; Each row times each of the others: a number for each pair, $wide bytes from the numbers of one row to the next.
  (func (export "compare")
    (param $row i32) (param $count i32) (param $others i32) (param $otherCount i32) (param $stride i32) (param $out i32)
    (param $wide i32)
    (local $other i32) (local $at i32) (local $left i32) (local $v v128)
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $other (local.get $others))
        (local.set $left (i32.const 0))
        (loop $columns
          (local.set $v (v128.const f32x4 0 0 0 0))
          (local.set $at (i32.const 0))
          (loop $products
            (local.set $v
              (f32x4.add (local.get $v)
                (f32x4.mul
                  (v128.load (i32.add (local.get $row) (local.get $at)))
                  (v128.load (i32.add (local.get $other) (local.get $at))))))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br_if $products (i32.lt_u (local.get $at) (local.get $stride))))
          (f32.store
            (i32.add (local.get $out) (i32.shl (local.get $left) (i32.const 2)))
            (call $sum (local.get $v)))
          (local.set $other (i32.add (local.get $other) (local.get $stride)))
          (local.set $left (i32.add (local.get $left) (i32.const 1)))
          (br_if $columns (i32.lt_u (local.get $left) (local.get $otherCount))))
        (local.set $row (i32.add (local.get $row) (local.get $stride)))
        (local.set $out (i32.add (local.get $out) (local.get $wide)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $rows))))

  ;; For each row of shares ($wide bytes from one to the next), the sum of the others, each as often as its share.
  (func (export "gather")
    (param $shares i32) (param $wide i32) (param $count i32) (param $others i32) (param $otherCount i32) (param $stride i32)
    (param $out i32)
    (local $at i32) (local $other i32) (local $left i32) (local $v v128)
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $at (i32.const 0))
        (loop $columns
          (local.set $v (v128.const f32x4 0 0 0 0))
          (local.set $other (i32.add (local.get $others) (local.get $at)))
          (local.set $left (i32.const 0))
          (loop $sums
            (local.set $v
              (f32x4.add (local.get $v)
                (f32x4.mul
                  (v128.load32_splat (i32.add (local.get $shares) (i32.shl (local.get $left) (i32.const 2))))
                  (v128.load (local.get $other)))))
            (local.set $other (i32.add (local.get $other) (local.get $stride)))
            (local.set $left (i32.add (local.get $left) (i32.const 1)))
            (br_if $sums (i32.lt_u (local.get $left) (local.get $otherCount))))
          (v128.store (i32.add (local.get $out) (local.get $at)) (local.get $v))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $columns (i32.lt_u (local.get $at) (local.get $stride))))
        (local.set $shares (i32.add (local.get $shares) (local.get $wide)))
        (local.set $out (i32.add (local.get $out) (local.get $stride)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $rows))))

  ;; Each row beside one of the others: itself, the other, their product, how far they are apart. $wide bytes from one
  ;; result to the next.
  (func (export "mix") (param $row i32) (param $other i32) (param $count i32) (param $stride i32) (param $out i32) (param $wide i32)
    (local $at i32) (local $into i32) (local $v v128) (local $u v128)
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $at (i32.const 0))
        (loop $columns
          (local.set $v (v128.load (i32.add (local.get $row) (local.get $at))))
          (local.set $u (v128.load (i32.add (local.get $other) (local.get $at))))
          (local.set $into (i32.add (local.get $out) (local.get $at)))
          (v128.store (local.get $into) (local.get $v))
          (local.set $into (i32.add (local.get $into) (local.get $stride)))
          (v128.store (local.get $into) (local.get $u))
          (local.set $into (i32.add (local.get $into) (local.get $stride)))
          (v128.store (local.get $into) (f32x4.mul (local.get $v) (local.get $u)))
          (local.set $into (i32.add (local.get $into) (local.get $stride)))
          (v128.store (local.get $into) (f32x4.abs (f32x4.sub (local.get $v) (local.get $u))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $columns (i32.lt_u (local.get $at) (local.get $stride))))
        (local.set $row (i32.add (local.get $row) (local.get $stride)))
        (local.set $other (i32.add (local.get $other) (local.get $stride)))
        (local.set $out (i32.add (local.get $out) (local.get $wide)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $rows))))

  ;; Each row scaled to mean 0 and deviation 1, then as it was learnt. Every number of a row counts.
  (func (export "normalise")
    (param $row i32) (param $count i32) (param $stride i32) (param $scale i32) (param $shift i32) (param $out i32)
    (local $at i32) (local $width f32) (local $v v128) (local $mean v128) (local $inverse v128)
    (local.set $width (f32.convert_i32_u (i32.shr_u (local.get $stride) (i32.const 2))))
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $v (v128.const f32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $means
          (local.set $v (f32x4.add (local.get $v) (v128.load (i32.add (local.get $row) (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $means (i32.lt_u (local.get $at) (local.get $stride))))
        (local.set $mean (f32x4.splat (f32.div (call $sum (local.get $v)) (local.get $width))))
        (local.set $v (v128.const f32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $squares
          (local.set $inverse (f32x4.sub (v128.load (i32.add (local.get $row) (local.get $at))) (local.get $mean)))
          (local.set $v (f32x4.add (local.get $v) (f32x4.mul (local.get $inverse) (local.get $inverse))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $squares (i32.lt_u (local.get $at) (local.get $stride))))
        (local.set $inverse
          (f32x4.splat
            (f32.div
              (f32.const 1)
              (f32.sqrt (f32.add (f32.div (call $sum (local.get $v)) (local.get $width)) (f32.const 1e-5))))))
        (local.set $at (i32.const 0))
        (loop $columns
          (v128.store (i32.add (local.get $out) (local.get $at))
            (f32x4.add
              (f32x4.mul
                (f32x4.mul
                  (f32x4.sub (v128.load (i32.add (local.get $row) (local.get $at))) (local.get $mean))
                  (local.get $inverse))
                (v128.load (i32.add (local.get $scale) (local.get $at))))
              (v128.load (i32.add (local.get $shift) (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $columns (i32.lt_u (local.get $at) (local.get $stride))))
        (local.set $row (i32.add (local.get $row) (local.get $stride)))
        (local.set $out (i32.add (local.get $out) (local.get $stride)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $rows))))

  ;; A convolution over each number by itself: $places rows of the filter, for the rows that are $apart from each other, the
  ;; row itself in the middle.
  (func (export "convolve")
    (param $rows i32) (param $count i32) (param $stride i32) (param $filter i32) (param $places i32) (param $apart i32)
    (param $bias i32) (param $out i32)
    (local $row i32) (local $at i32) (local $place i32) (local $near i32) (local $weight i32) (local $v v128)
    (block $done
      (loop $all
        (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
        (local.set $at (i32.const 0))
        (loop $columns
          (local.set $v (v128.load (i32.add (local.get $bias) (local.get $at))))
          (local.set $place (i32.const 0))
          (local.set $weight (i32.add (local.get $filter) (local.get $at)))
          (local.set $near
            (i32.sub
              (local.get $row)
              (i32.mul (i32.shr_u (local.get $places) (i32.const 1)) (local.get $apart))))
          (loop $around
            ;; Before the first row is beyond the last, without a sign.
            (if (i32.lt_u (local.get $near) (local.get $count))
              (then
                (local.set $v
                  (f32x4.add (local.get $v)
                    (f32x4.mul
                      (v128.load
                        (i32.add
                          (i32.add (local.get $rows) (local.get $at))
                          (i32.mul (local.get $near) (local.get $stride))))
                      (v128.load (local.get $weight)))))))
            (local.set $weight (i32.add (local.get $weight) (local.get $stride)))
            (local.set $near (i32.add (local.get $near) (local.get $apart)))
            (local.set $place (i32.add (local.get $place) (i32.const 1)))
            (br_if $around (i32.lt_u (local.get $place) (local.get $places))))
          (v128.store (i32.add (local.get $out) (local.get $at)) (local.get $v))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $columns (i32.lt_u (local.get $at) (local.get $stride))))
        (local.set $out (i32.add (local.get $out) (local.get $stride)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $all))))

  ;; The score of each span, a first and a last row: what begins, ends and (on average) stands in it, what is the same for
  ;; all and what its length says, as far as it is more than nothing, times what was learnt.
  (func (export "score")
    (param $span i32) (param $count i32) (param $begins i32) (param $ends i32) (param $holds i32) (param $stride i32)
    (param $same i32) (param $lengths i32) (param $longest i32) (param $weights i32) (param $bias f32) (param $out i32)
    (local $first i32) (local $begin i32) (local $end i32) (local $before i32) (local $to i32) (local $length i32)
    (local $at i32) (local $share v128) (local $v v128)
    (block $done
      (loop $spans
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $first (i32.load (local.get $span)))
        (local.set $to (i32.load offset=4 (local.get $span)))
        (local.set $length (i32.add (i32.sub (local.get $to) (local.get $first)) (i32.const 1)))
        (local.set $share (f32x4.splat (f32.div (f32.const 1) (f32.convert_i32_u (local.get $length)))))
        (local.set $begin (i32.add (local.get $begins) (i32.mul (local.get $first) (local.get $stride))))
        (local.set $end (i32.add (local.get $ends) (i32.mul (local.get $to) (local.get $stride))))
        (local.set $before (i32.add (local.get $holds) (i32.mul (local.get $first) (local.get $stride))))
        (local.set $to
          (i32.add
            (local.get $holds)
            (i32.mul (i32.add (local.get $to) (i32.const 1)) (local.get $stride))))
        (local.set $length
          (i32.add
            (local.get $lengths)
            (i32.mul
              (select
                (local.get $length)
                (local.get $longest)
                (i32.lt_u (local.get $length) (local.get $longest)))
              (local.get $stride))))
        (local.set $v (v128.const f32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $sums
          (local.set $v
            (f32x4.add (local.get $v)
              (f32x4.mul
                (v128.load (i32.add (local.get $weights) (local.get $at)))
                (f32x4.pmax
                  (v128.const f32x4 0 0 0 0)
                  (f32x4.add
                    (f32x4.add
                      (f32x4.add
                        (v128.load (i32.add (local.get $begin) (local.get $at)))
                        (v128.load (i32.add (local.get $end) (local.get $at))))
                      (f32x4.add
                        (v128.load (i32.add (local.get $same) (local.get $at)))
                        (v128.load (i32.add (local.get $length) (local.get $at)))))
                    (f32x4.mul
                      (local.get $share)
                      (f32x4.sub
                        (v128.load (i32.add (local.get $to) (local.get $at)))
                        (v128.load (i32.add (local.get $before) (local.get $at))))))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $sums (i32.lt_u (local.get $at) (local.get $stride))))
        (f32.store (local.get $out) (f32.add (local.get $bias) (call $sum (local.get $v))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $span (i32.add (local.get $span) (i32.const 8)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $spans))))

  ;; e^v of what is not above 0. With e^v = 2^n * e^z, n the nearest whole number, the series of e^z up to its sixth power is
  ;; off by less than 2e-7.
  (func $power (param $v v128) (result v128)
    (local $y v128) (local $n v128) (local $z v128) (local $e v128)
    (local.set $y
      (f32x4.mul
        (f32x4.pmax (local.get $v) (v128.const f32x4 -80 -80 -80 -80))
        (v128.const f32x4 1.4426950408889634 1.4426950408889634 1.4426950408889634 1.4426950408889634)))
    (local.set $n (f32x4.nearest (local.get $y)))
    (local.set $z
      (f32x4.mul
        (f32x4.sub (local.get $y) (local.get $n))
        (v128.const f32x4 0.6931471805599453 0.6931471805599453 0.6931471805599453 0.6931471805599453)))
    (local.set $e
      (v128.const f32x4 0.001388888888888889 0.001388888888888889 0.001388888888888889 0.001388888888888889))
    (local.set $e
      (f32x4.add
        (f32x4.mul (local.get $e) (local.get $z))
        (v128.const f32x4 0.008333333333333333 0.008333333333333333 0.008333333333333333 0.008333333333333333)))
    (local.set $e
      (f32x4.add
        (f32x4.mul (local.get $e) (local.get $z))
        (v128.const f32x4 0.041666666666666664 0.041666666666666664 0.041666666666666664 0.041666666666666664)))
    (local.set $e
      (f32x4.add
        (f32x4.mul (local.get $e) (local.get $z))
        (v128.const f32x4 0.16666666666666666 0.16666666666666666 0.16666666666666666 0.16666666666666666)))
    (local.set $e (f32x4.add (f32x4.mul (local.get $e) (local.get $z)) (v128.const f32x4 0.5 0.5 0.5 0.5)))
    (local.set $e (f32x4.add (f32x4.mul (local.get $e) (local.get $z)) (v128.const f32x4 1 1 1 1)))
    (local.set $e (f32x4.add (f32x4.mul (local.get $e) (local.get $z)) (v128.const f32x4 1 1 1 1)))
    (f32x4.mul
      (local.get $e)
      (i32x4.shl
        (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (v128.const i32x4 127 127 127 127))
        (i32.const 23))))

  ;; 1 / (1 + e^-v).
  (func $sigmoid (param $v v128) (result v128)
    (local $e v128)
    (local.set $e (call $power (f32x4.neg (f32x4.abs (local.get $v)))))
    (f32x4.div
      (v128.bitselect
        (v128.const f32x4 1 1 1 1)
        (local.get $e)
        (f32x4.ge (local.get $v) (v128.const f32x4 0 0 0 0)))
      (f32x4.add (local.get $e) (v128.const f32x4 1 1 1 1))))

  ;; The shares of a row's $width numbers by their exponents, once each is multiplied with $scale, which is above 0, in
  ;; their place. $wide bytes from one row to the next; what stands behind the numbers of a row, up to a multiple of four, is
  ;; written over.
  (func (export "share") (param $row i32) (param $count i32) (param $width i32) (param $wide i32) (param $scale f32)
    (local $at i32) (local $end i32) (local $top f32) (local $v v128) (local $whole v128)
    (local.set $end (i32.shl (local.get $width) (i32.const 2)))
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $top (f32.const -inf))
        (local.set $at (i32.const 0))
        (loop $numbers
          (local.set $top
            (f32.max (local.get $top) (f32.load (i32.add (local.get $row) (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br_if $numbers (i32.lt_u (local.get $at) (local.get $end))))
        (block $filled
          (loop $fill
            (br_if $filled (i32.eqz (i32.and (local.get $at) (i32.const 15))))
            (f32.store (i32.add (local.get $row) (local.get $at)) (f32.const -inf))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $fill)))
        (local.set $whole (v128.const f32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $exponents
          (local.set $v
            (call $power
              (f32x4.mul
                (f32x4.sub
                  (v128.load (i32.add (local.get $row) (local.get $at)))
                  (f32x4.splat (local.get $top)))
                (f32x4.splat (local.get $scale)))))
          (v128.store (i32.add (local.get $row) (local.get $at)) (local.get $v))
          (local.set $whole (f32x4.add (local.get $whole) (local.get $v)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $exponents (i32.lt_u (local.get $at) (local.get $end))))
        (local.set $v (f32x4.splat (f32.div (f32.const 1) (call $sum (local.get $whole)))))
        (local.set $at (i32.const 0))
        (loop $shares
          (v128.store
            (i32.add (local.get $row) (local.get $at))
            (f32x4.mul (v128.load (i32.add (local.get $row) (local.get $at))) (local.get $v)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $shares (i32.lt_u (local.get $at) (local.get $end))))
        (local.set $row (i32.add (local.get $row) (local.get $wide)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $rows))))

  ;; Each row with what its gate lets through of its news. $news has for each row the news and behind it the gate; $told is
  ;; added to each of them.
  (func (export "admit") (param $row i32) (param $count i32) (param $stride i32) (param $news i32) (param $told i32) (param $out i32)
    (local $at i32) (local $gate i32)
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $at (i32.const 0))
        (loop $columns
          (local.set $gate (i32.add (local.get $at) (local.get $stride)))
          (v128.store (i32.add (local.get $out) (local.get $at))
            (f32x4.add
              (v128.load (i32.add (local.get $row) (local.get $at)))
              (f32x4.mul
                (f32x4.add
                  (v128.load (i32.add (local.get $news) (local.get $at)))
                  (v128.load (i32.add (local.get $told) (local.get $at))))
                (call $sigmoid
                  (f32x4.add
                    (v128.load (i32.add (local.get $news) (local.get $gate)))
                    (v128.load (i32.add (local.get $told) (local.get $gate))))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $columns (i32.lt_u (local.get $at) (local.get $stride))))
        (local.set $row (i32.add (local.get $row) (local.get $stride)))
        (local.set $out (i32.add (local.get $out) (local.get $stride)))
        (local.set $news (i32.add (local.get $news) (i32.mul (local.get $stride) (i32.const 2))))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $rows)))))

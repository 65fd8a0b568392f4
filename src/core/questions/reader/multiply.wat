;; Rows times the transpose of a matrix, two rows at once: four sums of four products for each. Every width is a multiple of
;; 16 bytes, every number of columns a multiple of four and that of rows of two: what is filled up is filled with zeros.
(module
  (memory (export "memory") 1)
  (func (export "multiply")
    (param $row i32) (param $count i32) (param $width i32) (param $weights i32) (param $columns i32) (param $bias i32) (param $out i32)
    (local $rowEnd i32) (local $column i32) (local $addend i32) (local $at i32) (local $below i32)
    (local $w0 i32) (local $w1 i32) (local $w2 i32) (local $w3 i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $t0 v128) (local $t1 v128) (local $t2 v128) (local $t3 v128)
    (local $v v128) (local $u v128) (local $w v128)
    (local.set $below (i32.mul (local.get $columns) (i32.const 4)))
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $rowEnd (i32.add (local.get $row) (local.get $width)))
        (local.set $w0 (local.get $weights))
        (local.set $addend (local.get $bias))
        (local.set $column (local.get $columns))
        (loop $columns
          (local.set $w1 (i32.add (local.get $w0) (local.get $width)))
          (local.set $w2 (i32.add (local.get $w1) (local.get $width)))
          (local.set $w3 (i32.add (local.get $w2) (local.get $width)))
          (local.set $s0 (v128.const f32x4 0 0 0 0))
          (local.set $s1 (v128.const f32x4 0 0 0 0))
          (local.set $s2 (v128.const f32x4 0 0 0 0))
          (local.set $s3 (v128.const f32x4 0 0 0 0))
          (local.set $t0 (v128.const f32x4 0 0 0 0))
          (local.set $t1 (v128.const f32x4 0 0 0 0))
          (local.set $t2 (v128.const f32x4 0 0 0 0))
          (local.set $t3 (v128.const f32x4 0 0 0 0))
          (local.set $at (local.get $row))
          (loop $products
            (local.set $v (v128.load (local.get $at)))
            (local.set $u (v128.load (i32.add (local.get $at) (local.get $width))))
            (local.set $w (v128.load (local.get $w0)))
            (local.set $s0 (f32x4.add (local.get $s0) (f32x4.mul (local.get $v) (local.get $w))))
            (local.set $t0 (f32x4.add (local.get $t0) (f32x4.mul (local.get $u) (local.get $w))))
            (local.set $w0 (i32.add (local.get $w0) (i32.const 16)))
            (local.set $w (v128.load (local.get $w1)))
            (local.set $s1 (f32x4.add (local.get $s1) (f32x4.mul (local.get $v) (local.get $w))))
            (local.set $t1 (f32x4.add (local.get $t1) (f32x4.mul (local.get $u) (local.get $w))))
            (local.set $w1 (i32.add (local.get $w1) (i32.const 16)))
            (local.set $w (v128.load (local.get $w2)))
            (local.set $s2 (f32x4.add (local.get $s2) (f32x4.mul (local.get $v) (local.get $w))))
            (local.set $t2 (f32x4.add (local.get $t2) (f32x4.mul (local.get $u) (local.get $w))))
            (local.set $w2 (i32.add (local.get $w2) (i32.const 16)))
            (local.set $w (v128.load (local.get $w3)))
            (local.set $s3 (f32x4.add (local.get $s3) (f32x4.mul (local.get $v) (local.get $w))))
            (local.set $t3 (f32x4.add (local.get $t3) (f32x4.mul (local.get $u) (local.get $w))))
            (local.set $w3 (i32.add (local.get $w3) (i32.const 16)))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br_if $products (i32.lt_u (local.get $at) (local.get $rowEnd))))
          ;; Each sum's four parts stand side by side; turned, the four sums do, and are added at once.
          (local.set $v
            (f32x4.add
              (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s0) (local.get $s1))
              (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s0) (local.get $s1))))
          (local.set $s0
            (f32x4.add
              (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s2) (local.get $s3))
              (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s2) (local.get $s3))))
          (v128.store (local.get $out)
            (f32x4.add
              (v128.load (local.get $addend))
              (f32x4.add
                (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $v) (local.get $s0))
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $v) (local.get $s0)))))
          (local.set $v
            (f32x4.add
              (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $t0) (local.get $t1))
              (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $t0) (local.get $t1))))
          (local.set $t0
            (f32x4.add
              (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $t2) (local.get $t3))
              (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $t2) (local.get $t3))))
          (v128.store (i32.add (local.get $out) (local.get $below))
            (f32x4.add
              (v128.load (local.get $addend))
              (f32x4.add
                (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $v) (local.get $t0))
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $v) (local.get $t0)))))
          (local.set $w0 (local.get $w3))
          (local.set $out (i32.add (local.get $out) (i32.const 16)))
          (local.set $addend (i32.add (local.get $addend) (i32.const 16)))
          (local.set $column (i32.sub (local.get $column) (i32.const 4)))
          (br_if $columns (local.get $column)))
        (local.set $out (i32.add (local.get $out) (local.get $below)))
        (local.set $row (i32.add (local.get $rowEnd) (local.get $width)))
        (local.set $count (i32.sub (local.get $count) (i32.const 2)))
        (br $rows)))))
